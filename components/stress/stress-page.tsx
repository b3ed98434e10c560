import { DependenceSections } from "@/components/dependence/dependence-sections";
import { FirstRows } from "@/components/record-pages/first-rows";
import { PageSection } from "@/components/snapshots/page-section";
import { ViewFrame } from "@/components/snapshots/view-frame";
import type { PageAssets } from "@/components/ui/page-shell";
import {
  type CustomerBook,
  readCallablePromises,
  readCustomerBooks,
  readOpenRounds,
} from "@/lib/domain/analysis/stress/read-commitments";
import { readVehicles } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import { hasPart } from "@/lib/view/snapshots/list-views";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { stressMessages } from "@/lib/view/stress/stress-messages";
import { missingText } from "@/lib/view/vehicles/missing-words";
import { CustomerWhatIf } from "./customer-what-if";
import { FallWhatIf } from "./fall-what-if";
import { PromiseTable, RoundTable } from "./promise-table";

/** A customer counts here once it has signed with so many suppliers. */
const FEWEST_SUPPLIERS = 2;

/** What-ifs on the recorded commitments: each sets one thing, none of them is stored, and each says "if". */
export function StressPage({ context, sha256, assets }: { context: PageContext; sha256: string; assets: PageAssets }) {
  const { index, locale } = context;
  const words = stressMessages(locale);
  const books = readCustomerBooks(index.document, FEWEST_SUPPLIERS);
  const vehicles = readVehicles(index.document);
  const leases = vehicles.flatMap(({ missing }) => missing.filter(({ role }) => role === "residual"));
  const rounds = readOpenRounds(index.document);
  const chain = missingForChain(books, context);
  return (
    <ViewFrame name="what-could-go-wrong" context={context} sha256={sha256} assets={assets}>
      {books.length === 0 ? null : (
        <PageSection id="customers" title={words.customerTitle} lead={words.customerLead}>
          {books.map((book) => (
            <CustomerWhatIf key={`${book.customer} ${book.currency}`} book={book} context={context} />
          ))}
        </PageSection>
      )}
      {vehicles.length === 0 ? null : (
        <PageSection id="fall" title={words.fallTitle} lead={words.fallLead}>
          <FallWhatIf records={vehicles} context={context} />
          <p className="warning">{words.neverSum}</p>
        </PageSection>
      )}
      {readCallablePromises(index.document).length === 0 ? null : (
        <PageSection id="promises" title={words.promiseTitle} lead={words.promiseLead}>
          <PromiseTable context={context} />
        </PageSection>
      )}
      {leases.length === 0 ? null : (
        <PageSection id="leases" title={words.leaseTitle} lead={words.leaseLead}>
          <MissingList lines={leases.map((one) => missingText(index, one, locale))} context={context} />
        </PageSection>
      )}
      {rounds.length === 0 ? null : (
        <PageSection id="rounds" title={words.roundTitle} lead={words.roundLead}>
          <RoundTable rounds={rounds} context={context} />
        </PageSection>
      )}
      {chain.length === 0 ? null : (
        <PageSection id="chain" title={words.chainTitle} lead={words.chainLead}>
          <MissingList lines={chain} context={context} />
        </PageSection>
      )}
      {hasPart("dependence", index.document) ? <DependenceSections context={context} /> : null}
    </ViewFrame>
  );
}

function MissingList({ lines, context }: { lines: readonly string[]; context: PageContext }) {
  return (
    <FirstRows rows={lines} context={context}>
      {(rows) => (
        <ul className="missing">
          {rows.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </FirstRows>
  );
}

/** What clearing would need of every customer and supplier of the tables above. */
function missingForChain(books: readonly CustomerBook[], context: PageContext): readonly string[] {
  const { index, locale } = context;
  const words = stressMessages(locale);
  const parties = new Set(
    books.flatMap(({ customer, suppliers }) => [customer, ...suppliers.map((one) => one.supplier)]),
  );
  return [...parties].flatMap((slug) => {
    const name = shortPartyName(index, slug, locale);
    const hasCash = index.claimsOf("party", slug).some(({ property }) => property === "cash");
    return [words.dueMissing(name), hasCash ? words.cashKnown(name) : words.cashMissing(name)];
  });
}
