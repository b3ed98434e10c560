import { DeskCaseFrame } from "@/components/desk/case-frame";
import { SetReview } from "@/components/review/sets/set-review";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { loadSet, loadSets } from "@/lib/server/sets/loaders";
import { deskSetPath, deskSetsPath } from "@/lib/view/desk/desk-addresses";
import { localize } from "@/lib/view/labels";
import { setMessages } from "@/lib/view/messages/sets";
import { readListQuery } from "@/lib/wire/desk/list-query";
import { setQueueQuery } from "@/lib/wire/sets";
import { frameOf, openCase, orNotFound } from "../../../../open-case";

interface Props {
  readonly params: Promise<{ locale: string; case: string; set: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One set with everything that whoever decides it needs to see. */
export default async function SetPage({ params, searchParams }: Props) {
  const { case: caseSlug, set: slug } = await params;
  const opened = await openCase("read-desk", params, (locale) => deskSetPath(locale, caseSlug, slug));
  const { locale, actor } = opened;
  const messages = setMessages(locale);
  const { filter } = readListQuery(setQueueQuery, await searchParams);
  const [found, queue] = await Promise.all([loadSet(actor, slug), loadSets(actor, { filter, page: 1 })]);
  const set = orNotFound(found);
  const place = queue.rows.findIndex((row) => row.slug === slug);
  const pathOf = (other: string | undefined) =>
    other === undefined ? deskSetsPath(locale, caseSlug, { filter }) : deskSetPath(locale, caseSlug, other, filter);
  return (
    <DeskCaseFrame
      {...frameOf(opened, "review", deskSetPath(otherLocale(locale), caseSlug, slug, filter))}
      title={localize(set.title, locale)}
    >
      <p className="desk-faint">
        <a href={deskSetsPath(locale, caseSlug, { filter })}>{messages.toSets}</a> · {messages.by(set.by.name)} ·{" "}
        {messages.made(
          set.parties.filter(({ isNew }) => isNew).length,
          set.deals.filter(({ isNew }) => isNew).length,
          set.links.filter(({ isNew }) => isNew).length,
          set.claims.length,
        )}
      </p>
      <SetReview
        key={`${set.slug} ${set.claims.map(({ version }) => version).join(" ")}`}
        set={set}
        previousPath={pathOf(queue.rows[place - 1]?.slug)}
        nextPath={pathOf(queue.rows[place + 1]?.slug ?? queue.rows.find((row) => row.slug !== slug)?.slug)}
      />
    </DeskCaseFrame>
  );
}
