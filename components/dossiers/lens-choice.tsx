import "./dossiers.css";
import { useLocale } from "#desk";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";
import { dossierMessages } from "@/lib/view/messages/dossiers";

/** The four lenses as addresses of the same page: the choice outlives a reload, and needs no script. */
export function LensChoice({ lens, pathOf }: { lens: Lens; pathOf: (lens: Lens) => string }) {
  const locale = useLocale();
  return (
    <nav className="lens-choice" aria-label={dossierMessages(locale).lensSwitch}>
      {LENSES.map((one) => (
        <a
          key={one}
          href={pathOf(one)}
          aria-current={one === lens ? "true" : undefined}
          title={label.lensMeaning(one, locale)}
        >
          {label.lens(one, locale)}
        </a>
      ))}
    </nav>
  );
}
