import "@fontsource-variable/source-sans-3";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/noto-sans-sc";
import "@/components/ui/tokens.css";
import "@/components/ui/combobox.css";
import "@/components/desk/desk.css";
import "@/components/desk/frame.css";
import "@/components/desk/desk-forms.css";
import "@/components/network-editor/web.css";
import "@/components/annotations/talk.css";
import "@/components/history/history.css";
import "@/components/review/review.css";
import "@/components/record-forms/records.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskProviders } from "@/components/desk/desk-providers";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { LANG_TAG } from "@/lib/view/labels";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
};

/** The document of every desk page. It knows the language and nothing about who is looking. */
export default async function LocaleLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  const { locale: text } = await params;
  const locale = LOCALES.find((one) => one === text) ?? "en";
  return (
    <html lang={LANG_TAG[locale]}>
      <body>
        <DeskProviders locale={locale}>{children}</DeskProviders>
      </body>
    </html>
  );
}
