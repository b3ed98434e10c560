import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { HubSvg } from "@/components/pictures/hub-svg";
import { WholeNetworkSvg } from "@/components/pictures/network-all-svg";
import { PictureSheet } from "@/components/pictures/picture-sheet";
import pictureStyles from "@/components/pictures/pictures.css?raw";
import tokens from "@/components/ui/tokens.css?raw";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { versionPath } from "@/lib/view/addresses";
import { formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { checkedByMessages } from "@/lib/view/messages/checked-by";
import { figureToolMessages } from "@/lib/view/messages/figure-tools";
import { drawHubs } from "@/lib/view/pictures/hub-picture";
import { drawWholeNetwork } from "@/lib/view/pictures/network-all";
import { FLOWS, type Stream } from "@/lib/view/pictures/streams";
import { createPageContext, type PageContext } from "@/lib/view/snapshots/page-context";
import { type BakedFile, textFile } from "./baked-file";
import { flattenInkStyles } from "./picture-styles";

/**
 * The pictures of the page as files of their own, per language: the same shapes at the same places, with title, key, day,
 * source and address in them, styles inside, and links to the page of the version. Reports print the network from here.
 *
 * @param address of the site, without a slash at its end; null where no setting tells it
 */
export function bakePictures(document: SnapshotDocument, address: string | null = null): readonly BakedFile[] {
  return document.header.languages.flatMap((locale) => {
    const context = createPageContext(document, locale);
    const words = figureToolMessages(locale);
    const whole = drawWholeNetwork(context.index, locale);
    const hubs = drawHubs(context.index, locale);
    const sheets = [
      {
        name: "network",
        size: { width: whole.width, height: whole.height },
        title: words.networkTitle(localize(document.header.title, locale)),
        flows: flowsOf(whole.arrows),
        picture: <WholeNetworkSvg picture={whole} context={context} />,
      },
      {
        name: "hubs",
        size: { width: hubs.width, height: hubs.height },
        title: words.hubsTitle(localize(document.header.title, locale)),
        flows: flowsOf(hubs.arrows),
        picture: <HubSvg picture={hubs} loops={[]} context={context} />,
      },
    ];
    return sheets.map(({ name, size, title, flows, picture }) =>
      bakeSheet(
        `${name}.${locale}.svg`,
        <PictureSheet title={title} lines={linesOf(context, address)} flows={flows} {...size} context={context}>
          {picture}
        </PictureSheet>,
        (address ?? "") + versionPath(document.header.slug, document.number, locale),
        address,
      ),
    );
  });
}

function flowsOf(arrows: readonly { readonly stream: Stream }[]) {
  return FLOWS.filter((flow) => arrows.some(({ stream }) => stream.flow === flow));
}

/** What goes with a picture wherever it goes. */
function linesOf({ index, locale }: PageContext, address: string | null): readonly string[] {
  const { header, number } = index.document;
  const words = figureToolMessages(locale);
  return [
    words.dayAndCount(formatPartialDate(header.asOf, locale)),
    words.sourceLine(number, (address ?? "") + versionPath(header.slug, number, locale)),
    ...(header.checkedBy === "one" ? [checkedByMessages(locale).one] : []),
  ];
}

function bakeSheet(name: string, sheet: ReactElement, page: string, address: string | null): BakedFile {
  const drawn = renderToStaticMarkup(sheet)
    .replaceAll('href="#', `href="${page}#`)
    .replaceAll('href="/', `href="${address ?? ""}/`)
    .replace(/(<svg [^>]*>)/, `$1<style>${flattenInkStyles(tokens, pictureStyles)}</style>`);
  return textFile(name, "image/svg+xml", drawn);
}
