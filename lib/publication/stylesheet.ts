import chapterStyles from "@/components/chapters/chapters.css?raw";
import chartStyles from "@/components/charts/charts.css?raw";
import recordStyles from "@/components/claims/records.css?raw";
import dependenceStyles from "@/components/dependence/dependence.css?raw";
import geographyStyles from "@/components/geography/geography.css?raw";
import loopStyles from "@/components/loops/loops.css?raw";
import measureStyles from "@/components/measures/measures.css?raw";
import networkStyles from "@/components/network/network.css?raw";
import panelStyles from "@/components/pictures/panels.css?raw";
import pictureStyles from "@/components/pictures/pictures.css?raw";
import recordPageStyles from "@/components/record-pages/record-pages.css?raw";
import caseStyles from "@/components/snapshots/case-page.css?raw";
import base from "@/components/ui/base.css?raw";
import tokens from "@/components/ui/tokens.css?raw";
import structureStyles from "@/components/vehicles/structure.css?raw";
import vehicleStyles from "@/components/vehicles/vehicles.css?raw";

/** The one style sheet of the public pages: tokens, fonts, then the parts of the page, comments and indentation removed. */
export function composeStylesheet(fontFaces: string): string {
  return [
    tokens,
    fontFaces,
    base,
    caseStyles,
    recordStyles,
    chartStyles,
    networkStyles,
    pictureStyles,
    panelStyles,
    chapterStyles,
    recordPageStyles,
    structureStyles,
    vehicleStyles,
    loopStyles,
    measureStyles,
    geographyStyles,
    dependenceStyles,
  ]
    .map(squeezeCss)
    .join("\n");
}

/** Takes indentation and comments out of a style sheet, all but those that begin with `!`: these tell of a licence. */
function squeezeCss(css: string): string {
  return css
    .replace(/\/\*(?!!)[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}
