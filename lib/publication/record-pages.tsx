import type { ReactElement } from "react";
import { DealPage } from "@/components/record-pages/deal-page";
import { LoopPage } from "@/components/record-pages/loop-page";
import { PartyPage } from "@/components/record-pages/party-page";
import type { RecordPageProps } from "@/components/record-pages/record-frame";
import type { PageAssets } from "@/components/ui/page-shell";
import { PAGE_KINDS, type PageKind, recordPageName } from "@/lib/view/addresses";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { listRecordPages } from "@/lib/view/snapshots/record-pages";

const PAGES: Readonly<Record<PageKind, (props: RecordPageProps) => ReactElement>> = {
  loop: (props) => <LoopPage {...props} />,
  party: (props) => <PartyPage {...props} />,
  deal: (props) => <DealPage {...props} />,
};

/** The pages of single records of a document in one language, with their paths among its files. */
export function recordPagesOf(context: PageContext, sha256: string) {
  const { index, locale } = context;
  return PAGE_KINDS.flatMap((kind) =>
    listRecordPages(index)[kind].map((record) => ({
      path: `${locale}/${recordPageName(kind, record)}.html`,
      page: (assets: PageAssets) => PAGES[kind]({ record, context, sha256, assets }),
    })),
  );
}
