import { PageSection } from "@/components/snapshots/page-section";
import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { readToldStack } from "@/lib/domain/analysis/stacking/read-told-stack";
import { stackRatios } from "@/lib/domain/analysis/stacking/stack-ratios";
import { assetStack } from "@/lib/domain/analysis/vehicles/asset-stack";
import { readVehicles } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { topicsOf } from "@/lib/domain/model/case-words";
import { label, localize } from "@/lib/view/labels";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { ratioText } from "@/lib/view/stacks/stack-bars";
import { stackMessages } from "@/lib/view/stacks/stack-messages";
import { toldVehicle } from "@/lib/view/vehicles/five-steps";
import { documentMessages } from "@/lib/view/words/document-messages";
import { OtherStacks } from "./other-stacks";
import { ToldStack, toldTitle } from "./told-stack";
import { VehicleStack } from "./vehicle-stack";

type Ratio = "gross" | "independent" | "net";

/** A stack as a column of the table of ratios. */
interface StackColumn {
  readonly title: string;
  readonly mark: string;
  readonly ratioOf: (ratio: Ratio) => string;
}

/** The illustration beside the vehicle that statements are about, and every other asset with loans on record. */
export function StackSections({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const { document } = index;
  const words = stackMessages(locale, document.header.words);
  const records = readVehicles(document);
  const spoken = toldVehicle(index, records);
  const record = records.find(({ vehicle }) => vehicle === spoken) ?? null;
  const stack = record ? assetStack(record) : null;
  const told = readToldStack(document.header.words, document.analogies);
  const ratios = told ? stackRatios(told.asset, told.instruments, told.valueMinor) : null;
  const toldRatio = (of: Ratio) => (ratios ? ratioText(ratios[of], ratios[of], locale) : "–");
  const recordRatio = (of: Ratio) => (stack ? ratioText(stack.low[of], stack.high[of], locale) : words.noValue);
  const columns: readonly StackColumn[] = [
    ...(told ? [{ title: toldTitle(told, context), mark: words.toldLabel, ratioOf: toldRatio }] : []),
    ...(record
      ? [
          {
            title: words.assetsTitle(shortPartyName(index, record.vehicle, locale)),
            mark: words.assetsLabel,
            ratioOf: recordRatio,
          },
        ]
      : []),
  ];
  const asset = told?.illustration.asset ?? null;
  return (
    <>
      {columns.length === 0 ? null : (
        <PageSection id="ratios" title={words.ratiosTitle} lead={words.ratiosLead}>
          <RatioTable columns={columns} context={context} />
          {told && stack ? (
            <p className="lead stack-read">
              {words.read(
                asset === null ? words.anAsset : localize(asset, locale),
                toldRatio("independent"),
                recordRatio("independent"),
              )}
            </p>
          ) : null}
        </PageSection>
      )}
      {columns.length === 0 ? null : (
        <div className="stack-pair">
          {told ? <ToldStack told={told} context={context} /> : null}
          {record ? <VehicleStack record={record} stack={stack} context={context} /> : null}
        </div>
      )}
      <OtherStacks
        records={records.filter(({ vehicle }) => vehicle !== spoken)}
        isAll={record === null}
        context={context}
      />
      <Verdicts context={context} />
    </>
  );
}

function RatioTable({ columns, context }: { columns: readonly StackColumn[]; context: PageContext }) {
  const words = stackMessages(context.locale, context.index.document.header.words);
  const rows = [
    { name: words.gross, meaning: words.grossMeaning, of: "gross" },
    { name: words.independent, meaning: words.independentMeaning, of: "independent" },
    { name: words.net, meaning: words.netMeaning, of: "net" },
  ] as const;
  return (
    <div className="scroll scroll-small">
      <table>
        <caption>{words.ratiosTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            {columns.map(({ title, mark }) => (
              <th key={title} scope="col">
                {title} <span className="mark">{mark}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, meaning, of }) => (
            <tr key={of} data-ratio={of}>
              <th scope="row">
                <b>{name}</b> <span className="faint">{meaning}</span>
              </th>
              {columns.map(({ title, ratioOf }) => (
                <td key={title} className="num stack-ratio">
                  {ratioOf(of)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the document under test says of the comparison, with a verdict on each statement; nothing where it says none. */
function Verdicts({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const { header, statements } = index.document;
  const topics = topicsOf(header.words, "stack");
  const own = statements.filter(({ topic }) => topics.includes(topic));
  if (own.length === 0) return null;
  return (
    <PageSection id="told-of-stacks" title={stackMessages(locale, header.words).documentTitle}>
      <details>
        <summary>{documentMessages(locale, header.words).statements(own.length)}</summary>
        <ul className="plain stack-statements">
          {own.map(({ slug, paraphrase, verdict, explanation, claims }) => (
            <li key={slug}>
              {localize(paraphrase, locale)}{" "}
              <span className={`verdict verdict-${verdict}`}>{label.verdict(verdict, locale)}</span>{" "}
              <span className="faint">{localize(explanation, locale)}</span>
              <ClaimRefs claims={claims} context={context} />
            </li>
          ))}
        </ul>
      </details>
    </PageSection>
  );
}
