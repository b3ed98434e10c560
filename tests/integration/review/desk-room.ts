import { saveMember } from "@/lib/server/accounts/members/repository";
import { findActor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { saveSmallWeb } from "../../builders/claim-forms";
import { aNewsroom } from "../auth/small-newsroom";

/** A newsroom with a small web and two editors beside reporter and admin. */
export async function aDeskRoom(slug: string) {
  const room = await aNewsroom(slug);
  await saveSmallWeb(room.caseId);
  const { passwordHash } = await db().member.findUniqueOrThrow({ where: { id: room.memberOf("editor") } });
  const columns = { email: `second@${slug}.example`, name: "second editor", passwordHash };
  const second = await saveMember(db(), { ...columns, caseId: room.caseId, role: "editor" });
  const actor = async (memberId: string) => {
    const found = await findActor(memberId, slug);
    if (!found) throw new Error("that member is outside");
    return found;
  };
  return {
    caseId: room.caseId,
    slug,
    reporter: await actor(room.memberOf("reporter")),
    editor: await actor(room.memberOf("editor")),
    second: await actor(second),
    admin: await actor(room.memberOf("admin")),
  };
}
