import { withClient } from "../../../scripts/lib/postgres.mjs";

const FOR_EVER = "public, max-age=31536000, immutable";
const REVALIDATED = "public, max-age=0, s-maxage=5, stale-while-revalidate=60";

/**
 * Asks for every file of the shipped case's first version and of the site, plain, as brotli and as gzip, again with the tag
 * that came, and for its head: one line per media type, with how many files it has and whether all are as they should be.
 */
export async function checkHeaders({ address, databaseUrl }) {
  const rows = await withClient(databaseUrl, async (client) => {
    const files = await client.query('SELECT "path", "mediaType" FROM "SnapshotFile"');
    const site = await client.query('SELECT "path", "mediaType" FROM "SiteFile"');
    return [
      ...files.rows.flatMap(({ path, mediaType }) => addressesOf(path).map((place) => ({ place, mediaType }))),
      ...site.rows.flatMap(({ path, mediaType }) => siteAddressesOf(path).map((place) => ({ place, mediaType }))),
    ];
  });
  const kinds = new Map();
  for (const { place, mediaType } of rows) {
    const faults = await faultsOf(`${address}${place}`, place, mediaType);
    const kind = kinds.get(mediaType) ?? { files: 0, faults: [] };
    kinds.set(mediaType, { files: kind.files + 1, faults: [...kind.faults, ...faults] });
  }
  return [...kinds].map(([mediaType, { files, faults }]) => ({
    held: faults.length === 0,
    said: `${mediaType}: ${files} addresses${faults.length > 0 ? `; ${faults.slice(0, 3).join("; ")}` : ""}`,
  }));
}

function addressesOf(path) {
  if (path.startsWith("files/")) return [`/${path}`];
  const page = /^(en|zh)\/(.+)\.html$/.exec(path);
  if (!page) return [`/ai-circular/v/1/${path}`];
  const prefix = page[1] === "zh" ? "/zh/ai-circular" : "/ai-circular";
  const view = page[2] === "index" ? "" : `/${page[2]}`;
  return [`${prefix}${view}`, `${prefix}/v/1${view}`];
}

function siteAddressesOf(path) {
  const page = /^(en|zh)\/(index|method)\.html$/.exec(path);
  if (!page) return [`/${path}`];
  const view = page[2] === "index" ? "" : "/method";
  return [(page[1] === "zh" ? `/zh${view}` : view) || "/"];
}

async function faultsOf(url, place, mediaType) {
  const faults = [];
  const expect = (isRight, words) => {
    if (!isRight) faults.push(`${place} ${words}`);
  };
  const tags = new Set();
  for (const coding of ["identity", "br", "gzip"]) {
    const headers = { "accept-encoding": coding };
    const answer = await fetch(url, { headers });
    await answer.arrayBuffer();
    const tag = answer.headers.get("etag") ?? "";
    expect(answer.status === 200, `answers ${answer.status}`);
    expect(/^"[0-9a-f]{64}"$/.test(tag), "has no strong tag");
    expect(answer.headers.get("content-type") === mediaType, `is ${answer.headers.get("content-type")}`);
    expect(answer.headers.get("vary") === "Accept-Encoding", `varies with ${answer.headers.get("vary")}`);
    expect(answer.headers.has("content-length"), "does not tell its length");
    const keeping = place.startsWith("/files/") ? FOR_EVER : REVALIDATED;
    expect(answer.headers.get("cache-control") === keeping, `is kept ${answer.headers.get("cache-control")}`);
    expect(answer.headers.has("content-security-policy"), "has no policy");
    expect(!tags.has(tag) || answer.headers.get("content-encoding") === null, "has one tag for two codings");
    tags.add(tag);
    const again = await fetch(url, { headers: { ...headers, "if-none-match": tag } });
    expect(again.status === 304, `is sent again (${again.status})`);
    const head = await fetch(url, { method: "HEAD", headers });
    expect(head.status === 200 && head.headers.get("etag") === tag, "has another head");
  }
  return faults;
}
