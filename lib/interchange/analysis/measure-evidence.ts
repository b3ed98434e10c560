import { gradeOfLoop } from "@/lib/domain/analysis/evidence/loop-grade";
import { weakestGrade } from "@/lib/domain/analysis/evidence-grade";
import type { Grade } from "@/lib/domain/snapshots/snapshot-document";
import { CREDIBILITIES, RELIABILITIES } from "@/lib/domain/vocabulary";
import type { Json } from "./analysis";
import type { WebLoops } from "./measure-loops";
import type { FileFlow } from "./web-file";

/** How strong the payments and loops are (method page, H2): two characters, worst known first, ungraded ones counted. */
export function measureEvidence(flows: readonly FileFlow[], found: WebLoops): Json {
  const grades = new Map(flows.map(({ id, grade }) => [id, readGrade(grade)]));
  const graded = [...grades.values()].filter((grade) => grade !== null);
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
      return { id, noStrongerThan: writeGrade(noStrongerThan), ungradedHops };
    }),
    missing: graded.length === 0 ? ["grade: no payment has a source letter and an information digit"] : [],
  };
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
