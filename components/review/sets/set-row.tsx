import { useDesk } from "#desk";
import { DeskValue } from "@/components/claims/desk-value";
import { PropertyName } from "@/components/claims/property-name";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { propertyLabel } from "@/lib/view/claims/claim-words";
import { setMessages } from "@/lib/view/messages/sets";
import { type ClaimInView, isOpenClaim, isOpenRow, type TickRow } from "./set-marks";

/** One tick: what the quote is to carry, the quote itself, and how it came; with the question that is asked of it. */
export function SetRow({
  row,
  names,
  isCurrent,
  isTicked,
  question,
  onGo,
  onTick,
}: {
  row: TickRow;
  names: Readonly<Record<Slug, Localized>>;
  isCurrent: boolean;
  isTicked: boolean;
  question: string | undefined;
  onGo: () => void;
  onTick: () => void;
}) {
  const { locale, words } = useDesk();
  const messages = setMessages(locale);
  const parties = new Map(Object.entries(names).map(([slug, name]) => [slug, { name }]));
  const what = row.claims.map(({ claim }) => propertyLabel(claim.property, locale, words)).join(", ");
  const isOpen = isOpenRow(row);
  return (
    <div className="set-row" data-current={isCurrent ? "true" : undefined} data-asked={question ? "true" : undefined}>
      <input
        type="checkbox"
        aria-label={messages.tick(what)}
        checked={isTicked || row.claims.every(({ claim }) => claim.status === "accepted")}
        disabled={!isOpen}
        onFocus={onGo}
        onChange={onTick}
      />
      <dl>
        {row.claims.map(({ claim }) => (
          <div key={claim.slug}>
            <dt>
              <PropertyName property={claim.property} />
            </dt>
            <dd>
              <bdi>
                <DeskValue claim={claim} parties={parties} term={null} />
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
      <q className="set-quote" dir="auto">
        {row.quote}
      </q>
      <span className="desk-faint">
        {notesOf(row, messages).join(" · ")}
        {question === undefined ? "" : ` · ${messages.asked}: ${question}`}
      </span>
    </div>
  );
}

/** How the cells came, what is not found, and what has become of the claims. */
function notesOf(row: TickRow, messages: ReturnType<typeof setMessages>): readonly string[] {
  const ways = new Set(row.claims.flatMap(({ cells }) => Object.values(cells).map(({ how }) => messages.how[how])));
  return [...ways, ...(row.isFound ? [] : [messages.notFound]), ...new Set(row.claims.flatMap(standingOf(messages)))];
}

function standingOf(messages: ReturnType<typeof setMessages>) {
  return (one: ClaimInView): readonly string[] => {
    const { status } = one.claim;
    if (status === "proposed") return isOpenClaim(one) ? [] : [messages.own];
    return [messages.status[status]];
  };
}
