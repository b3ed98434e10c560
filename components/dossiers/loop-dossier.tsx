import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { joinWay } from "@/lib/domain/bidi";
import type { CaseRecords, Slug } from "@/lib/domain/model/case-records";
import type { LoopSet, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { deskLinkPath } from "@/lib/view/desk/record-addresses";
import { behindPath } from "@/lib/view/dossiers/desk-number";
import type { LoopLine } from "@/lib/view/dossiers/loop-lines";
import { needsOfLink } from "@/lib/view/dossiers/loop-needs";
import { formatGrade, formatMoneyInterval, formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { tellLoops } from "@/lib/view/loops/loop-stories";
import { ordinaryExplanation } from "@/lib/view/loops/motif-words";
import { dashboardMessages } from "@/lib/view/messages/dashboard";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { listRingLoops } from "@/lib/view/pictures/loop-rings";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { ClaimLines } from "./claim-lines";
import { DeskRing } from "./desk-ring";
import { Dossier } from "./dossier";

/** One loop: its ring, link by link the words that carry it, the ordinary explanation, and what would settle it. */
export function LoopDossier({
  loop,
  loopSets,
  records,
  document,
  explanation,
  below,
}: {
  loop: LoopLine;
  /** The sets of every lens with this loop alone. */
  loopSets: readonly LoopSet[];
  records: CaseRecords;
  document: SnapshotDocument;
  /** The explanation that the newsroom wrote, and its editor. */
  explanation: ReactNode;
  /** Replies, things to do and talk. */
  below: ReactNode;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale);
  const messages = dashboardMessages(locale).loop;
  const names = new Map(records.parties.map((party) => [party.slug, party]));
  const nameOf = (slug: Slug) => localize(names.get(slug)?.name ?? { en: slug, zh: null }, locale);
  const index = indexDocument({ ...document, loopSets });
  const [ring] = listRingLoops(index);
  const [story] = tellLoops(index, locale);
  const links = loop.links.flatMap((slug) => index.networkLinks.get(slug) ?? []);
  const wayOf = ({ giver, receiver }: { giver: Slug; receiver: Slug }) => joinWay([nameOf(giver), nameOf(receiver)]);
  const claimsOf = (claims: readonly Slug[]) =>
    claims.flatMap((slug) => document.claims.find((one) => one.slug === slug) ?? []);
  const needs = links.flatMap((link) =>
    needsOfLink(link, claimsOf(link.claims)).map((need) => ({ link, need, text: messages.needs[need](wayOf(link)) })),
  );
  const rungOf = (lens: (typeof LENSES)[number]) =>
    loopSets.find((set) => set.lens === lens && set.loops.length > 0)?.loops[0] ?? null;
  return (
    <Dossier
      details={[
        { key: "kind", said: loop.kind === "cash" ? dashboardMessages(locale).loopsCash : words.loopList.withStakes },
        { key: "from", said: words.loopList.from(label.lens(loop.lens, locale)) },
        ...(story === undefined
          ? []
          : [{ key: "weakest", said: words.details.weakest(formatGrade(story.reading.loop.weakest)) }]),
      ]}
      warnings={[]}
      sections={[
        {
          id: "ring",
          title: messages.ring,
          isHalf: true,
          body: (
            <>
              {ring === undefined ? null : (
                <DeskRing
                  index={index}
                  loop={ring}
                  label={[...loop.parties, loop.parties[0] ?? ""].map(nameOf).join(" → ")}
                />
              )}
              <table className="desk-ladder">
                <caption>{messages.byLens}</caption>
                <tbody>
                  {LENSES.map((lens) => {
                    const rung = rungOf(lens);
                    return (
                      <tr key={lens}>
                        <th scope="row">{label.lens(lens, locale)}</th>
                        <td>{rung === null ? messages.open : messages.closes}</td>
                        <td>
                          {rung === null
                            ? null
                            : rung.bottleneck === null
                              ? messages.unknown
                              : formatMoneyInterval(rung.bottleneck, locale)}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </>
          ),
        },
        {
          id: "explanation",
          title: messages.explanation,
          isHalf: true,
          aside: messages.explanationLead,
          body: (
            <>
              {(story?.shapes ?? []).map((shape) => (
                <p key={shape}>{ordinaryExplanation(shape, locale)}</p>
              ))}
              {explanation}
              <h3>{messages.settle}</h3>
              {needs.length === 0 ? (
                <p>{messages.settled}</p>
              ) : (
                <ul className="loop-needs">
                  {needs.map(({ link, need, text }) => (
                    <li key={`${link.link} ${need}`}>
                      <a href={deskLinkPath(locale, caseSlug, link.link)}>{text}</a>
                    </li>
                  ))}
                </ul>
              )}
            </>
          ),
        },
        {
          id: "links",
          title: messages.steps,
          count: links.length,
          body: (
            <ol className="behind-links">
              {links.map((link) => (
                <li key={link.link}>
                  <h3>
                    <span className={`kind-mark ${link.family}`} aria-hidden="true" />{" "}
                    <a href={deskLinkPath(locale, caseSlug, link.link)}>
                      <bdi>{wayOf(link)}</bdi>
                    </a>
                    <span className="behind-amount">
                      {link.flowClass === "cash" && link.amount !== null ? (
                        <a href={behindPath(locale, caseSlug, { of: "link", link: link.link, lens: "REPORTED" })}>
                          {formatMoneyInterval(link.amount, locale)}
                        </a>
                      ) : (
                        words.linkTable.notStated
                      )}
                    </span>
                  </h3>
                  <p className="desk-faint">
                    {label.kind(link.kind, locale)} · {label.stage(link.stage, locale)} ·{" "}
                    {formatPartialDate(link.date, locale)} · {formatGrade(link.weakest)}
                  </p>
                  <ClaimLines
                    claims={claimsOf(link.claims)}
                    sources={document.sources}
                    parties={names}
                    label={wayOf(link)}
                  />
                </li>
              ))}
            </ol>
          ),
        },
        { id: "talk", title: messages.replies, body: below },
      ]}
    />
  );
}
