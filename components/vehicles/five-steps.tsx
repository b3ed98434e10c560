import type { VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { formatUnit } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { buildFiveSteps, type VehicleStep } from "@/lib/view/vehicles/five-steps";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { documentMessages } from "@/lib/view/words/document-messages";
import { ClaimRefs } from "./claim-refs";
import { LinkSentence } from "./link-sentence";

/** The five steps of a vehicle: the telling of the document under test, where there is one, beside the record. */
export function FiveSteps({
  record,
  isTold,
  context,
}: {
  record: VehicleRecord;
  isTold: boolean;
  context: PageContext;
}) {
  const words = vehicleMessages(context.locale);
  const { tellsVehicle } = documentMessages(context.locale, context.index.document.header.words);
  return (
    <>
      <h3>{words.fiveTitle}</h3>
      <p className="lead">{isTold ? tellsVehicle : words.fiveLead}</p>
      <ol className="five-steps">
        {buildFiveSteps(context.index, record, isTold).map((step) => (
          <li key={step.step} className={isTold ? "step step-told" : "step"}>
            <h4>{words.questions[step.step - 1]}</h4>
            {step.told.length > 0 ? <Told step={step} context={context} /> : null}
            <Recorded step={step} record={record} isTold={isTold} context={context} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Told({ step, context }: { step: VehicleStep; context: PageContext }) {
  const { locale, index } = context;
  const { words } = index.document.header;
  return (
    <div className="step-said">
      <p className="step-head">{documentMessages(locale, words).told}</p>
      <ul className="plain">
        {step.told.map(({ slug, actor, action, amount, unit }) => (
          <li key={slug}>
            <span className="faint">{actorName(actor, context)}</span> {localize(action, locale)}
            {amount !== null && unit !== null ? (
              <b className="num"> {formatUnit(amount, unit, locale, words.units)}</b>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Recorded({
  step,
  record,
  isTold,
  context,
}: {
  step: VehicleStep;
  record: VehicleRecord;
  isTold: boolean;
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = vehicleMessages(locale);
  const isCited = step.step !== 1 || step.links.length > 0;
  return (
    <div>
      {isTold ? <p className="step-head">{words.record}</p> : null}
      <ul className="plain">
        {step.links.map((link) => (
          <li key={link.link.slug}>
            <LinkSentence link={link} context={context} />
          </li>
        ))}
        {!isCited && record.sponsor ? (
          <li>{words.uncitedSponsor(shortPartyName(index, record.sponsor, locale))}</li>
        ) : null}
        {step.step === 5 ? <li className="faint">{words.gains}</li> : null}
        {step.links.length === 0 && isCited && step.step !== 5 ? <li className="faint">{words.nothing}</li> : null}
      </ul>
      {step.statements.length === 0 ? null : (
        <details>
          <summary>{documentMessages(locale, index.document.header.words).statements(step.statements.length)}</summary>
          <ul className="plain">
            {step.statements.map(({ slug, paraphrase, verdict, explanation, claims }) => (
              <li key={slug}>
                {localize(paraphrase, locale)}{" "}
                <span className={`verdict verdict-${verdict}`}>{label.verdict(verdict, locale)}</span>{" "}
                <span className="faint">{localize(explanation, locale)}</span>
                <ClaimRefs claims={claims} context={context} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Who acts in an illustration: a party of the case by its name, else the role as told. */
function actorName(actor: Localized, { index, locale }: PageContext): string {
  const slug = actor.en ?? "";
  if (index.parties.has(slug)) return shortPartyName(index, slug, locale);
  return localize(actor, locale).replaceAll("-", " ");
}
