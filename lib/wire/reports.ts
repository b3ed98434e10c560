import { z } from "zod";
import {
  CITATION_STYLES,
  orderSections,
  REPORT_LANGUAGES,
  REPORT_SECTIONS,
  REPORT_STEPS,
} from "@/lib/domain/reports/report-choice";

const sections = z.array(z.enum(REPORT_SECTIONS)).max(REPORT_SECTIONS.length).readonly();

/** The choice that a report is made by. */
export const reportAsk = z.strictObject({
  language: z.enum(REPORT_LANGUAGES),
  style: z.enum(CITATION_STYLES),
  sections: sections.transform((chosen) => orderSections(chosen)),
});

const choice = { language: z.enum(REPORT_LANGUAGES), style: z.enum(CITATION_STYLES), sections };

/** The reports of a case: those that were made, the newest first, and those that are being made. */
export const reportState = z.object({
  made: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      ...choice,
      sha256: z.string(),
      /** Of the file, in bytes. */
      size: z.int(),
      requestedAt: z.string(),
      /** Null where nobody signed in asked for it. */
      requestedBy: z.string().nullable(),
    }),
  ),
  underWay: z.array(
    z.object({
      version: z.int(),
      ...choice,
      step: z.enum(REPORT_STEPS),
      startedAt: z.string(),
      requestedBy: z.string(),
    }),
  ),
});
export type ReportState = z.infer<typeof reportState>;
export type MadeReport = ReportState["made"][number];
export type ReportUnderWay = ReportState["underWay"][number];
