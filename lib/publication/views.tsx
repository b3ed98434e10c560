import type { ReactElement } from "react";
import { DependencePage } from "@/components/dependence/dependence-page";
import { GeographyPage } from "@/components/geography/geography-page";
import { LoopsPage } from "@/components/loops/loops-page";
import { MeasuresPage } from "@/components/measures/measures-page";
import { RecordPage } from "@/components/snapshots/record-page";
import { StacksPage } from "@/components/stacks/stacks-page";
import { StressPage } from "@/components/stress/stress-page";
import type { PageAssets } from "@/components/ui/page-shell";
import { VehiclesPage } from "@/components/vehicles/vehicles-page";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** What the page of one reader view is given. */
export interface ViewPageProps {
  readonly context: PageContext;
  readonly sha256: string;
  readonly assets: PageAssets;
}

/**
 * The reader views that are baked beside the page of a case, by the last part of their address (`/[slug]/loops`). A
 * view added here is baked in both languages and handed out by the route handlers without further ado.
 */
export const VIEW_PAGES: readonly { readonly name: string; readonly page: (props: ViewPageProps) => ReactElement }[] = [
  { name: "record", page: (props) => <RecordPage {...props} /> },
  { name: "measures", page: (props) => <MeasuresPage {...props} /> },
  { name: "loops", page: (props) => <LoopsPage {...props} /> },
  { name: "vehicles", page: (props) => <VehiclesPage {...props} /> },
  { name: "stacks", page: (props) => <StacksPage {...props} /> },
  { name: "stress", page: (props) => <StressPage {...props} /> },
  { name: "dependence", page: (props) => <DependencePage {...props} /> },
  { name: "geography", page: (props) => <GeographyPage {...props} /> },
];
