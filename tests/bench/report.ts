import type { Verdict } from "./protocol";

/** What a run of the bench prints, and whether it must end in failure. */
export interface Report {
  readonly say: (line: string) => void;
  /** A wish with what was measured. Only a wish that was judged and missed is a failure. */
  readonly judge: (wish: string, measured: string, verdict: Verdict) => void;
  /** A wish that nobody can prove here. */
  readonly leaveUnproven: (wish: string, why: string) => void;
  /** Something that voids the run, such as counts that differ. */
  readonly fail: (line: string) => void;
  readonly hasFailed: () => boolean;
}

export function startReport(): Report {
  let failed = false;
  const say = (line: string) => console.log(line);
  return {
    say,
    judge(wish, measured, verdict) {
      if (verdict === "missed") failed = true;
      say(`  ${verdict.toUpperCase()}  ${wish}: ${measured}`);
    },
    leaveUnproven: (wish, why) => say(`  UNPROVEN  ${wish}: ${why}`),
    fail(line) {
      failed = true;
      say(`  FAILED  ${line}`);
    },
    hasFailed: () => failed,
  };
}
