import { FLOW_FAMILIES, LENSES } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/**
 * Lens and kinds. The style sheet alone fades what is not chosen, so the controls work before and without any script;
 * the island writes the choice into the address and reads it there.
 */
export function NetworkControls({ context }: { context: PageContext }) {
  const { locale, messages } = context;
  return (
    <form className="network-controls" method="get" action="#network" data-network-controls="">
      <fieldset>
        <legend>{messages.lens}</legend>
        <label>
          <input type="radio" name="lens" value="" defaultChecked={true} /> {messages.lensAll}
        </label>
        {[...LENSES].reverse().map((lens) => (
          <label key={lens} title={label.lensMeaning(lens, locale)}>
            <input type="radio" name="lens" value={lens} /> {label.lens(lens, locale)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{messages.kinds}</legend>
        {FLOW_FAMILIES.map((family) => (
          <label key={family} className={`flow flow-${family}`}>
            <input type="checkbox" name="kinds" value={family} defaultChecked={true} /> {label.family(family, locale)}
          </label>
        ))}
      </fieldset>
    </form>
  );
}
