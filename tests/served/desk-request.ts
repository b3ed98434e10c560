import type { Asked, RouteRow } from "../fixtures/route-matrix/row";

interface Sending {
  readonly cookie: string | undefined;
  readonly caseSlug: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Nothing of a stream that stays open. */
  readonly text: string;
}

/** Sends a request of a row to the running server as a page of its desk would, and reads the answer. */
export async function sendRequest(
  address: string,
  row: Pick<RouteRow, "route" | "method">,
  asked: Omit<Asked, "body"> & { readonly body?: unknown },
  { cookie, caseSlug, headers = {} }: Sending,
): Promise<Answer> {
  const params: Readonly<Record<string, string>> = { case: caseSlug, ...asked.params };
  const place = row.route
    .split("/")
    .filter((part) => !part.startsWith("("))
    .map((part) => part.replace(/^\[(?:\.{3})?(\w+)\]$/, (_, name: string) => encodeURIComponent(params[name] ?? "")))
    .join("/");
  const controller = new AbortController();
  const response = await fetch(`${address}/${place}${asked.search ?? ""}`, {
    method: row.method,
    redirect: "manual",
    signal: controller.signal,
    headers: {
      origin: address,
      "sec-fetch-site": "same-origin",
      ...(cookie && { cookie: `roundtrip.session=${cookie}` }),
      ...(asked.body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
  });
  const { status } = response;
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    controller.abort();
    return { status, headers: response.headers, text: "" };
  }
  return { status, headers: response.headers, text: await response.text() };
}
