import { renderToStaticMarkup } from "react-dom/server";
import networkStyles from "@/components/network/network.css?raw";
import { NetworkPicture } from "@/components/network/network-picture";
import tokens from "@/components/ui/tokens.css?raw";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { RECORD_VIEW, viewPath } from "@/lib/view/addresses";
import { checkedByMessages } from "@/lib/view/messages/checked-by";
import { drawNetwork } from "@/lib/view/network/network-picture";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { type BakedFile, textFile } from "./baked-file";
import { flattenPictureStyles } from "./picture-styles";

/** The network as a picture of its own per language: styles inside, links to the page of the version. */
export function bakePictures(document: SnapshotDocument): readonly BakedFile[] {
  const index = indexDocument(document);
  const { slug } = document.header;
  return document.header.languages.map((locale) => {
    const picture = drawNetwork(index, locale);
    const drawn = renderToStaticMarkup(<NetworkPicture picture={picture} locale={locale} />)
      .replaceAll('href="#', `href="${viewPath(slug, document.number, RECORD_VIEW, locale)}#`)
      .replace(
        "<svg ",
        `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}" lang="${locale}" `,
      )
      .replace(/(<svg [^>]*>)/, `$1<style>${flattenPictureStyles(tokens, networkStyles)}</style>`);
    const marked =
      document.header.checkedBy === "one" ? markPicture(drawn, picture, checkedByMessages(locale).one) : drawn;
    return textFile(`network.${locale}.svg`, "image/svg+xml", marked);
  });
}

/** Height of the line below a picture, in its own units. */
const LINE = 36;

/** The picture with a line of words below it, so that they go wherever the picture goes. */
function markPicture(
  drawn: string,
  { width, height }: { readonly width: number; readonly height: number },
  words: string,
) {
  const line = renderToStaticMarkup(
    <text className="node-label" x={12} y={height + LINE / 2}>
      {words}
    </text>,
  );
  return drawn
    .replace(`viewBox="0 0 ${width} ${height}"`, `viewBox="0 0 ${width} ${height + LINE}"`)
    .replace(`height="${height}"`, `height="${height + LINE}"`)
    .replace(/<\/svg>$/, `${line}</svg>`);
}
