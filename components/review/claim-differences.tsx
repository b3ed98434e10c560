import { useDesk, useLocale } from "#desk";
import { joinTexts } from "@/lib/domain/bidi";
import type { ClaimTerm } from "@/lib/domain/deals/claim-term";
import { wordingsOf } from "@/lib/domain/model/case-languages";
import type { Claim, Party, Slug } from "@/lib/domain/model/case-records";
import type { CaseWords } from "@/lib/domain/model/case-words";
import type { Locale, Localized } from "@/lib/domain/model/vocabulary";
import { claimDayText, deskValueText, propertyLabel } from "@/lib/view/claims/claim-words";
import { label } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { reviewMessages } from "@/lib/view/messages/review";

/** What is in force and what is proposed, field by field; what differs is marked. */
export function ClaimDifferences({
  former,
  claim,
  parties,
  terms,
}: {
  former: Claim | null;
  claim: Claim;
  parties: ReadonlyMap<Slug, Pick<Party, "name">>;
  /** The terms of the sums that they state, by claim. */
  terms: Readonly<Record<Slug, ClaimTerm>>;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const { words } = useDesk();
  const fieldsOf = (one: Claim) => listFields(one, { parties, term: terms[one.slug], words }, locale);
  const now = fieldsOf(claim);
  const before = former === null ? null : new Map(fieldsOf(former));
  return (
    <table className="desk-table">
      <thead>
        <tr>
          <th scope="col">{messages.field}</th>
          {before === null ? null : <th scope="col">{messages.before}</th>}
          <th scope="col">{messages.after}</th>
        </tr>
      </thead>
      <tbody>
        {now.map(([field, text]) => {
          const isChanged = before !== null && before.get(field) !== text;
          return before === null && text === "–" ? null : (
            <tr key={field}>
              <th scope="row">{field}</th>
              {before === null ? null : (
                <td dir="auto">{isChanged ? <del>{before.get(field)}</del> : before.get(field)}</td>
              )}
              <td dir="auto">{isChanged ? <ins>{text}</ins> : text}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A change in either language is a change. */
function bothLanguages(text: Localized | null): string {
  return text === null ? "–" : joinTexts(wordingsOf(text), " / ");
}

function listFields(
  claim: Claim,
  {
    parties,
    term,
    words,
  }: { parties: ReadonlyMap<Slug, Pick<Party, "name">>; term: ClaimTerm | undefined; words: CaseWords },
  locale: Locale,
): readonly (readonly [string, string])[] {
  const messages = deskMessages(locale);
  const isUndated = claim.asOf === null && claim.period === null;
  return [
    [propertyLabel(claim.property, locale, words), deskValueText({ parties }, claim, term, locale, words)],
    [messages.wording, claim.wording ?? "–"],
    [messages.day, isUndated ? messages.notStated : claimDayText(claim, locale)],
    [messages.credibility, claim.credibility === null ? "–" : label.credibility(claim.credibility, locale)],
    [messages.basis, claim.basis === null ? "–" : label.basis(claim.basis, locale)],
    [messages.note, bothLanguages(claim.note)],
  ];
}
