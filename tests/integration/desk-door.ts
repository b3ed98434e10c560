import type { Role } from "@/lib/domain/model/vocabulary";
import { signedIn } from "./auth/small-newsroom";

type Handler<Name extends string> = (
  request: Request,
  context: { readonly params: Promise<Readonly<Record<Name, string>>> },
) => Promise<Response>;

/** A body that came back, with its status. */
export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const SITE = "http://desk.example";

/**
 * A person at the desk of a case, who sends what the pages of the desk send: each request passes the door of its route, as
 * over the network.
 */
export async function atTheDesk(email: string) {
  const { cookie } = await signedIn(email);
  return async <Name extends string>(
    handler: Handler<Name>,
    method: "GET" | "POST" | "PUT",
    params: Readonly<Record<Name, string>>,
    { body, search = "" }: { readonly body?: object; readonly search?: string } = {},
  ): Promise<Answered> => {
    const request = new Request(`${SITE}/api/desk${search}`, {
      method,
      headers: {
        origin: SITE,
        host: "desk.example",
        "sec-fetch-site": "same-origin",
        cookie: `roundtrip.session=${cookie}`,
        "content-type": "application/json",
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await handler(request, { params: Promise.resolve(params) });
    const text = await response.text();
    return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : {} };
  };
}

/** The address that a member of a made-up newsroom signs in with. */
export function mailOf(slug: string, role: Role): string {
  return `${role}@${slug}.example`;
}
