import type { Locale } from "@/lib/domain/model/vocabulary";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { homePath, methodPath } from "@/lib/view/addresses";
import { deskPath } from "@/lib/view/desk/desk-addresses";
import { LANG_TAG } from "@/lib/view/labels";
import { casePageMessages } from "@/lib/view/messages/case-page";
import { siteMessages } from "@/lib/view/messages/site";

/** The band above pages that belong to no case. */
export function SiteHeader({ locale, otherHref }: { locale: Locale; otherHref: string }) {
  const messages = casePageMessages(locale);
  return (
    <>
      <a className="site-name" href={homePath(locale)}>
        {messages.siteName}
      </a>
      <nav aria-label={messages.siteName}>
        <a href={methodPath(locale)}>{messages.method}</a>
        <a
          href={otherHref}
          lang={LANG_TAG[otherLocale(locale)]}
          hrefLang={LANG_TAG[otherLocale(locale)]}
          data-language-switch=""
        >
          {messages.otherLanguage}
        </a>
      </nav>
    </>
  );
}

/** The way to the desk. */
export function SiteFooter({ locale }: { locale: Locale }) {
  return (
    <p>
      <a href={deskPath(locale)}>{siteMessages(locale).desk}</a>
    </p>
  );
}
