import { useLocale } from "#desk";
import { ASKED_WORDS } from "@/lib/domain/model/case-words";
import { formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import type { CaseSettingsDetail } from "@/lib/wire/case-settings";

/** The settings of a case for those who do not change them. */
export function SettingsText({ detail }: { detail: CaseSettingsDetail }) {
  const locale = useLocale();
  const messages = caseSettingsMessages(locale);
  const { settings, asOf, published } = detail;
  const say = (day: string) => formatPartialDate(day, locale);
  const facts: readonly (readonly [string, string])[] = [
    [messages.titles, localize(settings.title, locale)],
    [messages.summaries, localize(settings.summary, locale)],
    [messages.languages, settings.languages.map((one) => messages.language[one]).join(" · ")],
    [messages.day, say(asOf)],
    [messages.dayHow, settings.followsNewest ? messages.follows : messages.fixed],
    ...ASKED_WORDS.flatMap((word): readonly (readonly [string, string])[] => {
      const said = settings.words[word];
      return said === null ? [] : [[messages.word[word], localize(said, locale)]];
    }),
  ];
  return (
    <>
      <p>{messages.mayNot}</p>
      <dl className="desk-facts">
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
      <p>{published === null ? messages.nothingPublished : messages.readers(say(published))}</p>
    </>
  );
}
