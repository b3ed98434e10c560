import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { BakedCase } from "../builders/baked-shipped-case";

/** The baked files of one case as they are published, and nothing else: no product, no database. */
export interface BakedSite {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a baked case at the addresses that its pages name. */
export async function serveBaked({ document, files }: BakedCase): Promise<BakedSite> {
  const { slug } = document.header;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    answer(response, files.get(fileOf(decodeURIComponent(pathname), slug, files)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function fileOf(pathname: string, slug: string, files: BakedCase["files"]): string {
  if (pathname.startsWith("/files/")) return pathname.slice(1);
  const [, chinese, rest = ""] = new RegExp(`^(/zh)?/${slug}(?:/v/1)?/?(.*)$`).exec(pathname) ?? [];
  const locale = chinese === undefined ? "en" : "zh";
  if (rest === "") return `${locale}/index.html`;
  return files.has(rest) ? rest : `${locale}/${rest}.html`;
}

function answer(
  response: ServerResponse,
  file: BakedCase["files"] extends ReadonlyMap<string, infer File> ? File | undefined : never,
) {
  response.writeHead(file === undefined ? 404 : 200, { "content-type": file?.mediaType ?? "text/plain" });
  response.end(file?.bytes);
}
