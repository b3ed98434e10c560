import { dayOfStage } from "@/lib/view/deals/link-day";
import { amountWithTerm } from "@/lib/view/deals/term-words";
import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { evidenceOfLink } from "@/lib/view/loops/link-ladder";
import { loopMessages } from "@/lib/view/loops/loop-messages";
import { type LoopStory, stepLines } from "@/lib/view/loops/loop-stories";
import { drawRing, type RingText } from "@/lib/view/loops/ring-picture";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** The loop as a ring of arrows; its label says the same step by step. */
export function LoopRing({ story, context }: { story: LoopStory; context: PageContext }) {
  const { index, locale } = context;
  const picture = drawRing(
    story.names,
    story.steps.map((step, at) => ({ links: step.links, lines: stepLines(index, step, at + 1, locale) })),
  );
  return (
    <svg
      className="ring"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-label={ringText(story, context)}
    >
      {picture.arrows.map(({ link, family, style, path, head }) => (
        <g key={link} className={`flow flow-${family} ring-${style}`}>
          <path className="ring-line" d={path} />
          <path className="ring-head" d={head} />
        </g>
      ))}
      {picture.discs.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="6" />
      ))}
      {picture.names.map((text) => (
        <Lines key={`${text.x} ${text.y}`} text={text} className="ring-name" />
      ))}
      {picture.labels.map((text) => (
        <Lines key={`${text.x} ${text.y}`} text={text} className="ring-label" />
      ))}
    </svg>
  );
}

function Lines({ text, className }: { text: RingText; className: string }) {
  return (
    <text x={text.x} y={text.y} textAnchor={text.anchor} className={className}>
      {text.lines.map((line, at) => (
        <tspan key={line} x={text.x} dy={at === 0 ? 0 : 14}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** The picture in words: one sentence per step. */
function ringText({ names, steps }: LoopStory, { index, locale }: PageContext): string {
  const words = loopMessages(locale);
  return steps
    .map(({ links }, at) => {
      const rest = links.map((link) => {
        const evidence = evidenceOfLink(index, link);
        return [
          label.kind(link.kind, locale),
          link.amount === null ? words.noSum : amountWithTerm(link.amount, index.terms.get(link.link), locale),
          formatPartialDate(dayOfStage(link), locale),
          label.stage(link.stage, locale),
          evidence === null ? "" : label.evidence(evidence, locale),
        ]
          .filter((part) => part !== "")
          .join(locale === "zh" ? "，" : ", ");
      });
      const giver = names[at] ?? "";
      const receiver = names[(at + 1) % names.length] ?? "";
      return words.ringStep(at + 1, giver, receiver, rest.join(locale === "zh" ? "；" : "; "));
    })
    .join(locale === "zh" ? "" : " ");
}
