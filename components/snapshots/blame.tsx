import type { Discrepancy } from "@/lib/domain/case-records";
import { blameOf } from "@/lib/domain/statements/blame";
import { label } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** Whose error it was, where somebody erred; nothing where nobody did. */
export function Blame({ discrepancy, context }: { discrepancy: Discrepancy; context: PageContext }) {
  const { locale, messages } = context;
  const origin = blameOf(discrepancy);
  if (origin === null) return null;
  return (
    <span className="faint">
      {" "}
      {messages.whoseError}
      {locale === "zh" ? "：" : " "}
      {label.errorOrigin(origin, locale)}
    </span>
  );
}
