import { DeskCaseFrame } from "@/components/desk/case-frame";
import { SourceForm } from "@/components/sources/source-form";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { loadSource } from "@/lib/server/sources/loaders";
import { deskSourceEditPath, deskSourcePath } from "@/lib/view/desk/record-addresses";
import { recordMessages } from "@/lib/view/messages/records";
import { toSourceForm } from "@/lib/wire/sources";
import { frameOf, openCase, orNotFound } from "../../../../open-case";

/** The form of one source. */
export default async function EditSourcePage({
  params,
}: {
  params: Promise<{ locale: string; case: string; source: string }>;
}) {
  const { case: caseSlug, source: text } = await params;
  const slug = decodeURIComponent(text);
  const pathOf = (locale: "en" | "zh") => deskSourceEditPath(locale, caseSlug, slug);
  const opened = await openCase("propose", params, pathOf);
  const { locale, actor } = opened;
  const { state: source, version } = orNotFound(await loadSource(actor, slug));
  const messages = recordMessages(locale).source;
  return (
    <DeskCaseFrame {...frameOf(opened, "sources", pathOf(otherLocale(locale)))} title={messages.edit}>
      <p>
        <a href={deskSourcePath(locale, caseSlug, slug)} dir="auto">
          {source.title ?? source.publisher}
        </a>
      </p>
      <p className="desk-faint">{messages.lead}</p>
      <SourceForm {...{ slug, version }} initial={toSourceForm(source)} />
    </DeskCaseFrame>
  );
}
