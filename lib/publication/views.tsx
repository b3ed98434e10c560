import type { ReactElement } from "react";
import { GeographyPage } from "@/components/geography/geography-page";
import { WordsPage } from "@/components/glossary/words-page";
import { LoopsPage } from "@/components/loops/loops-page";
import { MeasuresPage } from "@/components/measures/measures-page";
import { RecordPage } from "@/components/snapshots/record-page";
import { TestedPage } from "@/components/snapshots/tested-page";
import { SourcesPage } from "@/components/sources/sources-page";
import { StressPage } from "@/components/stress/stress-page";
import type { PageAssets } from "@/components/ui/page-shell";
import { VehiclesPage } from "@/components/vehicles/vehicles-page";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import type { ViewName } from "@/lib/view/snapshots/reader-views";

/** What the page of one reader view is given. */
export interface ViewPageProps {
  readonly context: PageContext;
  readonly sha256: string;
  readonly assets: PageAssets;
}

/**
 * The pages of the reader views, by the last part of their address (`/[slug]/loops`). Each is baked in every language of
 * its case beside the page of the case, and handed out by the route handlers without further ado.
 */
export const VIEW_PAGES: Readonly<Record<ViewName, (props: ViewPageProps) => ReactElement>> = {
  record: (props) => <RecordPage {...props} />,
  measures: (props) => <MeasuresPage {...props} />,
  loops: (props) => <LoopsPage {...props} />,
  vehicles: (props) => <VehiclesPage {...props} />,
  "what-could-go-wrong": (props) => <StressPage {...props} />,
  statements: (props) => <TestedPage {...props} />,
  rules: (props) => <GeographyPage {...props} />,
  sources: (props) => <SourcesPage {...props} />,
  words: (props) => <WordsPage {...props} />,
};
