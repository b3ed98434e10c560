import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RegradeButton } from "@/components/dossiers/regrade-button";
import { SourceDossier } from "@/components/dossiers/source-dossier";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { holds } from "@/lib/server/auth/actor";
import { loadSourceDossier } from "@/lib/server/dossiers/loaders";
import { deskSourcePath } from "@/lib/view/desk/record-addresses";
import { aboutText } from "@/lib/view/dossiers/claim-subjects";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { frameOf, openCase, orNotFound } from "../../../open-case";
import { RecordWaiting } from "../../../record-waiting";
import { findWithdrawn, WithdrawnPart, WithdrawPart } from "../../../withdrawn-record";

/** One source: what it is, how it is graded, and every claim that rests on it. */
export default async function SourcePage({
  params,
}: {
  params: Promise<{ locale: string; case: string; source: string }>;
}) {
  const { case: caseSlug, source: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => deskSourcePath(locale, caseSlug, slug));
  const { locale, actor } = opened;
  const record = { type: "source", slug } as const;
  const frame = frameOf(opened, "sources", deskSourcePath(otherLocale(locale), caseSlug, slug));
  const withdrawn = await findWithdrawn(opened, record);
  if (withdrawn !== null) {
    return (
      <DeskCaseFrame {...frame}>
        <WithdrawnPart opened={opened} record={withdrawn} />
      </DeskCaseFrame>
    );
  }
  const { source, version, claims, sources, parties, ...named } = orNotFound(await loadSourceDossier(actor, slug));
  return (
    <DeskCaseFrame {...frame} title={source.title ?? source.publisher}>
      <RecordWaiting opened={opened} records={[record]} />
      <SourceDossier
        {...{ source, claims, sources }}
        regradeWith={(letter) => <RegradeButton {...{ source, version, letter }} />}
        parties={new Map([...parties].map(([party, name]) => [party, { name }]))}
        aboutOf={(claim) => aboutText(claim, { parties, ...named }, locale)}
        mayEdit={holds(actor, "propose")}
        below={
          <>
            <p>
              <a href={recordHistoryPath(locale, caseSlug, "source", slug)}>{historyMessages(locale).recordHistory}</a>
            </p>
            <WithdrawPart opened={opened} record={record} />
          </>
        }
      />
    </DeskCaseFrame>
  );
}
