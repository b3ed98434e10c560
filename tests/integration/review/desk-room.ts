import { saveMember } from "@/lib/server/accounts/members/repository";
import { db } from "@/lib/server/db";
import { anAdmin, anEditor, aReporter } from "../../builders/actors";
import { saveSmallWeb } from "../../builders/claim-forms";
import { aNewsroom } from "../auth/small-newsroom";

/** A newsroom with a small web and two editors beside reporter and admin. */
export async function aDeskRoom(slug: string) {
  const room = await aNewsroom(slug);
  await saveSmallWeb(room.caseId);
  const { passwordHash } = await db().member.findUniqueOrThrow({ where: { id: room.memberOf("editor") } });
  const columns = { email: `second@${slug}.example`, name: "second editor", passwordHash };
  const second = await saveMember(db(), { ...columns, caseId: room.caseId, role: "editor" });
  return {
    caseId: room.caseId,
    slug,
    reporter: await aReporter(room.memberOf("reporter"), slug),
    editor: await anEditor(room.memberOf("editor"), slug),
    second: await anEditor(second, slug),
    admin: await anAdmin(room.memberOf("admin"), slug),
  };
}
