import { z } from "zod";
import type { PartyExposure } from "@/lib/domain/live/measure-live";
import { FLOW_CLASSES, type LoopSet } from "@/lib/domain/model/snapshot-document";
import { CREDIBILITIES, LENSES, RELIABILITIES } from "@/lib/domain/model/vocabulary";
import { intervalAnswer, joinedTerms, linkTerm, namesBySlug, slugsAnswer } from "./answered-claims";
import { localized } from "./localized";

const amount = intervalAnswer.nullable();

const loopSet: z.ZodType<LoopSet> = z.object({
  lens: z.enum(LENSES),
  kind: z.enum(["cash", "mixed"]),
  loops: z.array(
    z.object({
      id: z.string(),
      parties: slugsAnswer,
      hops: z.array(
        z.object({
          giver: z.string(),
          receiver: z.string(),
          links: slugsAnswer,
          flowClasses: z.array(z.enum(FLOW_CLASSES)),
          total: amount,
        }),
      ),
      bottleneck: amount,
      hopsWithAmount: z.int(),
      weakest: z
        .object({
          reliability: z.enum(RELIABILITIES),
          credibility: z.union(CREDIBILITIES.map((digit) => z.literal(digit))),
        })
        .nullable(),
    }),
  ),
  struck: z.array(
    z.object({
      parties: slugsAnswer,
      exchanges: z.array(
        z.object({
          rule: z.enum(["shares_for_investment", "one_deal"]),
          links: z.tuple([z.string(), z.string()]),
        }),
      ),
    }),
  ),
  maxLength: z.int(),
  truncated: z.boolean(),
  reason: z.enum(["max_loops", "steps", "time"]).nullable(),
});

const partyExposure: z.ZodType<PartyExposure> = z.object({
  party: z.string(),
  lens: z.enum(LENSES),
  currency: z.string(),
  gives: amount,
  gets: amount,
  years: joinedTerms.nullable(),
});
const exposures = z.array(partyExposure).readonly();
const refused = z.enum(["too-long", "too-large"]).nullable();

/** The newest measures that there are, null before the first; `refused` names the limit that the case as it is met. */
export const liveLoopsAnswer = z.object({
  /** Loops and cash exposure of a case as its accepted claims stand. */
  measured: z
    .object({
      loopSets: z.array(loopSet).readonly(),
      exposures,
      /** The terms of the sums that stand on loops, by link. */
      loopTerms: z.record(z.string(), linkTerm).readonly(),
      /** Names of the parties that are named. */
      names: namesBySlug,
      /** False while something was written since and the newest measures are not there yet. */
      isCurrent: z.boolean(),
    })
    .nullable(),
  refused,
});
export type LiveLoopsAnswer = Readonly<z.infer<typeof liveLoopsAnswer>>;

/** What one party gives and gets in cash, by the newest measures that there are; null before the first. */
export const partyExposureAnswer = z.object({
  measured: z
    .object({
      /** The party itself, or the head of the group that it is counted with. */
      head: z.string(),
      headName: localized.nullable(),
      exposures,
      isCurrent: z.boolean(),
    })
    .nullable(),
  refused,
});
export type PartyExposureAnswer = Readonly<z.infer<typeof partyExposureAnswer>>;
