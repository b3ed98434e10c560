import { saveMember } from "@/lib/server/accounts/members/repository";
import { db } from "@/lib/server/db";
import { anAdmin, anEditor } from "../../builders/actors";
import { ASKERS, type Asked, type Asker, type MatrixRoom, type RouteRow } from "../../fixtures/route-matrix/row";
import { aNewsroom, signedIn } from "../auth/small-newsroom";

const ORIGIN = "http://desk.example";

type Handler = (
  request: Request,
  context: { readonly params: Promise<Readonly<Record<string, string>>> },
) => Promise<Response>;

const MODULES: Readonly<Record<string, () => Promise<unknown>>> = import.meta.glob("../../../app/**/route.{ts,tsx}");

/** A newsroom with everybody that the matrix knows, signed in. */
export async function aMatrixRoom(slug: string) {
  const room = await aNewsroom(slug);
  const elsewhere = await aNewsroom(`${slug}-elsewhere`, ["admin"]);
  const { passwordHash } = await db().member.findUniqueOrThrow({ where: { id: room.memberOf("editor") } });
  const join = (name: string) =>
    saveMember(db(), { email: `${name}@${slug}.example`, name, passwordHash, caseId: room.caseId, role: "editor" });
  const ids: Readonly<Record<Asker, string>> = {
    anonymous: "",
    reporter: room.memberOf("reporter"),
    editor: room.memberOf("editor"),
    admin: room.memberOf("admin"),
    author: await join("author"),
    outsider: elsewhere.memberOf("admin"),
    disabled: await join("disabled"),
  };
  const cookies: Partial<Record<Asker, string>> = {};
  for (const asker of ASKERS) {
    if (asker === "anonymous") continue;
    const { email } = await db().member.findUniqueOrThrow({ where: { id: ids[asker] } });
    cookies[asker] = (await signedIn(email)).cookie;
  }
  await db().member.update({ where: { id: ids.disabled }, data: { disabledAt: new Date() } });
  let last = 0;
  const matrixRoom: MatrixRoom = {
    caseId: room.caseId,
    caseSlug: slug,
    author: () => anEditor(ids.author, slug),
    editor: () => anEditor(ids.editor, slug),
    admin: () => anAdmin(ids.admin, slug),
    next: () => {
      last += 1;
      return last;
    },
  };
  return { ...matrixRoom, cookieOf: (asker: Asker) => cookies[asker] };
}

/** The handler of a row, as the server would call it. */
export async function findHandler({ route, method }: Pick<RouteRow, "route" | "method">): Promise<Handler> {
  const load = MODULES[`../../../app/${route}/route.ts`] ?? MODULES[`../../../app/${route}/route.tsx`];
  const handler = load && Object.entries((await load()) as object).find(([name]) => name === method)?.[1];
  if (typeof handler !== "function") throw new Error(`no handler: ${method} ${route}`);
  return handler as Handler;
}

/** A request as a page of the desk would send it. */
export function aRequest(row: RouteRow, asked: Asked, cookie: string | undefined, headers: object = {}): Request {
  const body = asked.body === undefined ? {} : { body: JSON.stringify(asked.body) };
  return new Request(`${ORIGIN}/${row.route}${asked.search ?? ""}`, {
    method: row.method,
    headers: {
      host: "desk.example",
      origin: ORIGIN,
      "sec-fetch-site": "same-origin",
      ...(cookie && { cookie: `roundtrip.session=${cookie}` }),
      ...(asked.body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...body,
  });
}
