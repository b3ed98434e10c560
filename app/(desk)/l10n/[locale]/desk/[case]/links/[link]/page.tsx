import { TaskPanel } from "@/components/annotations/task-panel";
import { ThreadPanel } from "@/components/annotations/thread-panel";
import { Containment } from "@/components/deals/containment";
import { LinkClaims } from "@/components/deals/link-claims";
import { LinkFacts } from "@/components/deals/link-facts";
import { LinkForm } from "@/components/deals/link-form";
import { HistoryLines } from "@/components/deals/link-history";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordLinks } from "@/components/desk/record-links";
import { LinkMoney } from "@/components/dossiers/link-money";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { holds } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { loadLink } from "@/lib/server/deals/links/loaders";
import { loadLinkEffect } from "@/lib/server/dossiers/loaders";
import { networkPath, newClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskLinkPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { linkMessages } from "@/lib/view/messages/links";
import { talkMessages } from "@/lib/view/messages/talk";
import { webMessages } from "@/lib/view/messages/web";
import { frameOf, openCase, orNotFound } from "../../../open-case";
import { RecordWaiting } from "../../../record-waiting";
import { findWithdrawn, WithdrawnPart, WithdrawPart } from "../../../withdrawn-record";

/** One link: its record, its claims side by side, what lies in what, talk, things to do, and its history. */
export default async function LinkPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; link: string }>;
}) {
  const { case: caseSlug, link: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => deskLinkPath(locale, caseSlug, slug));
  const { locale, actor } = opened;
  const record = { type: "link", slug } as const;
  const frame = frameOf(opened, "links", deskLinkPath(otherLocale(locale), caseSlug, slug));
  const withdrawn = await findWithdrawn(opened, record);
  if (withdrawn !== null) {
    return (
      <DeskCaseFrame {...frame}>
        <WithdrawnPart opened={opened} record={withdrawn} />
      </DeskCaseFrame>
    );
  }
  const detail = orNotFound(await loadLink(actor, slug));
  const messages = linkMessages(locale);
  const words = webMessages(locale);
  const subject = { type: "link", slug } as const;
  const reader = { memberId: actor.memberId, mayPublish: holds(actor, "review") };
  const today = now().toISOString().slice(0, 10);
  return (
    <DeskCaseFrame
      {...frame}
      title={`${localize(detail.payer, locale)} → ${localize(detail.payee, locale)}`}
      heading={
        <>
          <bdi>{localize(detail.payer, locale)}</bdi> → <bdi>{localize(detail.payee, locale)}</bdi>
        </>
      }
    >
      <article className="link-page">
        <RecordWaiting opened={opened} records={[record]} />
        <p>
          <a href={networkPath(locale, caseSlug, [detail.link.payer, detail.link.payee])}>{messages.showNetwork}</a>
          {" · "}
          <RecordLinks record={subject} />
        </p>
        <LinkFacts detail={detail} />
        <LinkMoney link={slug} {...(await loadLinkEffect(actor, slug))} />
        <details className="link-edit">
          <summary>{messages.editLink}</summary>
          <LinkForm detail={detail} />
        </details>
        <h2 id="claims">{words.claims}</h2>
        {detail.claims.length === 0 ? (
          <p className="desk-empty">{words.noClaims}</p>
        ) : (
          <>
            <p className="desk-faint">{messages.claimsLead}</p>
            <LinkClaims detail={detail} />
          </>
        )}
        <p>
          <a href={newClaimPath(locale, caseSlug, "link", slug)}>{words.addClaim}</a>
        </p>
        <Containment detail={detail} />
        <h2>{words.threads}</h2>
        <ThreadPanel {...{ subject, reader }} />
        <h2>{talkMessages(locale).todo}</h2>
        <TaskPanel {...{ subject, today }} />
        <h2>{words.history}</h2>
        <HistoryLines lines={detail.history} />
        <WithdrawPart opened={opened} record={record} />
      </article>
    </DeskCaseFrame>
  );
}
