import { INQUIRY_TABLE, versionFilePath } from "@/lib/view/addresses";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** The files of this version that a reader can keep. */
export function Downloads({ context }: { context: PageContext }) {
  const { index, locale, messages } = context;
  const { header, number } = index.document;
  const files: readonly (readonly [string, string])[] = [
    ["document.json", messages.download.document],
    ["links.csv", messages.download.links],
    ["loops.csv", messages.download.loops],
    ["parties.csv", messages.download.parties],
    ["claims.csv", messages.download.claims],
    ["sources.csv", messages.download.sources],
    ...(index.document.inquiries.length === 0 ? [] : [[INQUIRY_TABLE, messages.download.inquiries] as const]),
    [`network.${locale}.svg`, messages.download.picture],
  ];
  return (
    <ul className="downloads">
      {files.map(([file, words]) => (
        <li key={file}>
          <a href={versionFilePath(header.slug, number, file)} download={`${header.slug}-v${number}-${file}`}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}
