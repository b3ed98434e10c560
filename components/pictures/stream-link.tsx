import type { ReactNode } from "react";
import { isInNetwork } from "@/lib/view/pictures/network-all";
import { streamPanelId } from "@/lib/view/pictures/network-panels";
import { largestLink, streamWords } from "@/lib/view/pictures/stream-words";
import type { Stream } from "@/lib/view/pictures/streams";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** An arrow as a link: to the quotes of its deal, or to the list of its deals where it stands for several. */
export function StreamLink({
  stream,
  className,
  isFocusable = true,
  href = null,
  context: { index, locale },
  children,
}: {
  stream: Stream;
  className: string;
  isFocusable?: boolean;
  /** Where it leads on a page that tells of the stream itself. */
  href?: string | null;
  context: PageContext;
  children: ReactNode;
}) {
  // Steps of a ring join what pictures draw as several arrows: such a step leads to its largest deal.
  const opensList = href === null && stream.links.length > 1 && isInNetwork(index, stream);
  return (
    <a
      className={className}
      href={
        href ??
        (opensList ? `#${streamPanelId(stream)}` : placeOfRecord(index, "link", largestLink(stream).link, locale))
      }
      aria-label={streamWords(index, stream, locale)}
      tabIndex={isFocusable ? undefined : -1}
      data-ends={`${stream.giver} ${stream.receiver}`}
    >
      {children}
    </a>
  );
}
