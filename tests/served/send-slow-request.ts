import type { SlowRequest } from "../fixtures/slow-requests";

interface Sending {
  readonly address: string;
  readonly caseSlug: string;
  readonly cookie: string;
}

/** Sends a request that is made to be slow as a page of the desk would, and reads the answer to its end. */
export async function sendSlowly(
  { method, path, body, headers }: SlowRequest,
  { address, caseSlug, cookie }: Sending,
): Promise<number> {
  const place = path.startsWith("/") ? path.replace("CASE", caseSlug) : `/api/desk/${caseSlug}/${path}`;
  const response = await fetch(`${address}${place}`, {
    method,
    redirect: "manual",
    headers: {
      origin: address,
      "sec-fetch-site": "same-origin",
      cookie: `roundtrip.session=${cookie}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  await response.arrayBuffer();
  return response.status;
}
