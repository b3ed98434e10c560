"use client";
import { useQuery } from "@tanstack/react-query";
import { useDesk } from "#desk";
import { DeskValue } from "@/components/claims/desk-value";
import { PropertyName } from "@/components/claims/property-name";
import { setEffectOptions } from "@/lib/client/set-effect-options";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { label, localize } from "@/lib/view/labels";
import { setMessages } from "@/lib/view/messages/sets";
import type { SetView } from "@/lib/wire/sets";

/** What acceptance would change: loops and money under each lens, now and then. */
export function SetEffectPanel({ set }: { set: Pick<SetView, "slug" | "isOpen"> }) {
  const { locale, caseSlug } = useDesk();
  const messages = setMessages(locale);
  const { data, isError } = useQuery(setEffectOptions(caseSlug, set.slug, locale));
  const title = set.isOpen ? messages.effect : messages.effectOf;
  const changed = data?.loops.filter(({ before, after }) => before !== after) ?? [];
  return (
    <section className="set-panel" aria-label={title} aria-busy={data === undefined && !isError}>
      <h2>{title}</h2>
      {data === undefined ? (
        <p className="desk-faint">{isError ? messages.notComputed : messages.computing}</p>
      ) : (
        <dl>
          {data.figures.map(({ id, label: name, before, after }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{messages.to(before, after)}</dd>
            </div>
          ))}
          {changed.map(({ lens, before, after }) => (
            <div key={lens}>
              <dt>{messages.loops(label.lens(lens, locale))}</dt>
              <dd>{messages.to(String(before), String(after))}</dd>
            </div>
          ))}
          {data.closed.slice(0, 3).map(({ id, way }) => (
            <div key={id}>
              <dt />
              <dd>{way}</dd>
            </div>
          ))}
          {data.figures.length + changed.length === 0 ? <dd>{messages.noChange}</dd> : null}
        </dl>
      )}
      {data?.isCut ? <p className="desk-faint">{messages.atLeast}</p> : null}
    </section>
  );
}

/** What the case has on the same: other claims on these records, or on links with the same ends and kind. */
export function SetElsewhere({ set }: { set: SetView }) {
  const { locale, caseSlug } = useDesk();
  const parties = new Map(Object.entries(set.names).map(([slug, name]) => [slug, { name }]));
  if (set.elsewhere.length === 0) return null;
  return (
    <section className="set-panel">
      <h2>{setMessages(locale).elsewhere}</h2>
      <ul>
        {set.elsewhere.map(({ of, claim, source }) => (
          <li key={`${of} ${claim.slug}`}>
            <a href={deskClaimPath(locale, caseSlug, claim.slug)}>
              <PropertyName property={claim.property} />{" "}
              <bdi>
                <DeskValue claim={claim} parties={parties} term={null} />
              </bdi>
            </a>
            , <bdi>{source}</bdi>, {label.status(claim.status, locale)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** New parties, each with the ones that it is like. */
export function SetParties({ set }: { set: Pick<SetView, "parties"> }) {
  const { locale } = useDesk();
  const messages = setMessages(locale);
  const made = set.parties.filter(({ isNew }) => isNew);
  if (made.length === 0) return null;
  return (
    <section className="set-panel">
      <h2>{messages.newParties}</h2>
      <ul>
        {made.map(({ slug, name, kind, twins }) => (
          <li key={slug}>
            <bdi>{localize(name, locale)}</bdi>, {label.partyKind(kind, locale)}:{" "}
            {twins.length === 0
              ? messages.noTwin
              : twins.map((twin) => messages.twin(localize(twin.name, locale))).join("; ")}
          </li>
        ))}
      </ul>
    </section>
  );
}
