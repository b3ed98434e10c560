import { LENSES } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** What the script puts over the printed bars: hidden until it is there. */
export function ExposureTools({ context }: { context: PageContext }) {
  const { locale, messages } = context;
  return (
    <div className="exposure-tools" data-exposure-tools="" hidden>
      <button type="button" data-exposure-explore="" aria-pressed="false">
        {messages.exposureExplore}
      </button>
      <label data-exposure-lens="" hidden>
        {messages.exposureLens}{" "}
        <select defaultValue="ANNOUNCED">
          {LENSES.map((lens) => (
            <option key={lens} value={lens}>
              {label.lens(lens, locale)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
