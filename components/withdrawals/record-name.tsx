import { useDesk, useLocale } from "#desk";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { deskRecordPath } from "@/lib/view/history/history-addresses";
import { recordTypeText } from "@/lib/view/history/history-words";
import { localize } from "@/lib/view/labels";

/** A record in a list of records of any kind: what it is, what it is called, and where it is. */
export function RecordName({
  record: { type, slug, names },
}: {
  record: { readonly type: string; readonly slug: string; readonly names: readonly Localized[] };
}) {
  const { locale, caseSlug } = useDesk();
  const path = deskRecordPath(locale, caseSlug, type, slug);
  const words = <NameWords slug={slug} names={names} />;
  return (
    <>
      {recordTypeText(type, locale)} {path === null ? words : <a href={path}>{words}</a>}
    </>
  );
}

/** What a record is called: by one name, by those of both ends of a link, or by its slug. */
export function NameWords({ slug, names: [name, other] }: { slug: string; names: readonly Localized[] }) {
  const locale = useLocale();
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
