import { corroborate } from "@/lib/domain/analysis/evidence/corroboration";
import { likelihoodOf } from "@/lib/domain/analysis/evidence/likelihood";
import { frechetBounds, gradeOfLoop } from "@/lib/domain/analysis/evidence/loop-grade";
import { weakestGrade } from "@/lib/domain/claims/evidence-grade";
import type { Grade } from "@/lib/domain/model/snapshot-document";
import { CREDIBILITIES, RELIABILITIES } from "@/lib/domain/model/vocabulary";
import type { Json } from "./analysis";
import type { WebLoops } from "./measure-loops";
import type { FileFlow } from "./web-file";
import { roundFigure } from "./web-scale";

/** How strong the payments and loops are (method page, H2): two characters, worst known first, ungraded ones counted. */
export function measureEvidence(flows: readonly FileFlow[], found: WebLoops): Json {
  const grades = new Map(flows.map(({ id, grade }) => [id, readGrade(grade)]));
  const graded = [...grades.values()].filter((grade) => grade !== null);
  const chances = new Map(
    flows.flatMap(({ id, chance }) => (chance === undefined ? [] : [[id, Number(chance)] as const])),
  );
  const counts = new Map<string, number>();
  for (const grade of graded) counts.set(writeGrade(grade) ?? "", (counts.get(writeGrade(grade) ?? "") ?? 0) + 1);
  return {
    method: "H2",
    truncated: found.truncated,
    reason: found.reason,
    byGrade: [...counts].sort().map(([grade, count]) => ({ grade, flows: count })),
    ungraded: flows.filter(({ grade }) => grade === undefined).length,
    noStrongerThan: writeGrade(weakestGrade(graded)),
    loops: found.loops.map(({ id, hops }) => {
      // Of parallel payments the weakest counts, as the total of the hop rests on all of them.
      const hopGrades = hops.map((hop) => weakestGrade(hop.flatMap((flow) => grades.get(flow.id) ?? [])));
      const { noStrongerThan, ungradedHops } = gradeOfLoop(hopGrades);
      return { id, noStrongerThan: writeGrade(noStrongerThan), ungradedHops, chance: writeChance(hops, chances) };
    }),
    corroboration: flows.flatMap(({ id, witnesses }) => {
      if (witnesses === undefined) return [];
      const { origins, isConfirmed } = corroborate(
        witnesses.map(({ source, origin }) => ({ source, origin: origin ?? null })),
      );
      return [{ flow: id, method: "H4", origins, isConfirmed }];
    }),
    missing: graded.length === 0 ? ["grade: no payment has a source letter and an information digit"] : [],
  };
}

/**
 * Between which chances all hops of a loop were paid (method page, H6), with the word for each end; of parallel payments
 * the likeliest counts. Null where a hop has no payment with a chance.
 */
function writeChance(hops: WebLoops["loops"][number]["hops"], chances: ReadonlyMap<string, number>): Json {
  const best = hops.map((hop) => Math.max(...hop.flatMap(({ id }) => chances.get(id) ?? [])));
  if (best.some((chance) => chance === Number.NEGATIVE_INFINITY)) return null;
  const bounds = frechetBounds(best);
  if (bounds === null) return null;
  const write = (chance: number) => ({
    chance: roundFigure(chance),
    word: likelihoodOf(Math.round(chance * 10 ** 11) / 10 ** 9),
  });
  return { lower: write(bounds.lower), ifIndependent: write(bounds.ifIndependent), upper: write(bounds.upper) };
}

function readGrade(text: string | undefined): Grade | null {
  const reliability = RELIABILITIES.find((letter) => letter === text?.[0]);
  const credibility = CREDIBILITIES.find((digit) => String(digit) === text?.[1]);
  return reliability && credibility ? { reliability, credibility } : null;
}

/** A grade as it is printed: letter and digit side by side. */
export function writeGrade(grade: Grade | null): string | null {
  return grade === null ? null : `${grade.reliability}${grade.credibility}`;
}
