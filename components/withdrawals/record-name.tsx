import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale, Localized } from "@/lib/domain/model/vocabulary";
import { deskRecordPath } from "@/lib/view/history/history-addresses";
import { recordTypeText } from "@/lib/view/history/history-words";
import { localize } from "@/lib/view/labels";

/** A record in a list of records of any kind: what it is, what it is called, and where it is. */
export function RecordName({
  locale,
  caseSlug,
  record: { type, slug, names },
}: {
  locale: Locale;
  caseSlug: Slug;
  record: { readonly type: string; readonly slug: string; readonly names: readonly Localized[] };
}) {
  const path = deskRecordPath(locale, caseSlug, type, slug);
  const words = <NameWords locale={locale} slug={slug} names={names} />;
  return (
    <>
      {recordTypeText(type, locale)} {path === null ? words : <a href={path}>{words}</a>}
    </>
  );
}

/** What a record is called: by one name, by those of both ends of a link, or by its slug. */
export function NameWords({
  locale,
  slug,
  names: [name, other],
}: {
  locale: Locale;
  slug: string;
  names: readonly Localized[];
}) {
  return (
    <>
      <bdi>{name === undefined ? slug : localize(name, locale)}</bdi>
      {other === undefined ? null : (
        <>
          {" → "}
          <bdi>{localize(other, locale)}</bdi>
        </>
      )}
    </>
  );
}
