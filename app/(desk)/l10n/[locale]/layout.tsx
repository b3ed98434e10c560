import "@fontsource-variable/source-sans-3";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/noto-sans-sc";
import "@/components/ui/tokens.css";
import "@/components/desk/desk.css";
import "@/components/desk/desk-forms.css";
import "@/components/network-editor/web.css";
import "@/components/annotations/talk.css";
import "@/components/history/history.css";
import "@/components/review/review.css";
import "@/components/record-forms/records.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskProviders } from "@/components/desk/desk-providers";

export const metadata: Metadata = {
  title: { default: "Roundtrip", template: "%s · Roundtrip" },
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
  const { locale } = await params;
  return (
    <html lang={locale === "zh" ? "zh-Hans" : "en"}>
      <body>
        <DeskProviders locale={locale === "zh" ? "zh" : "en"}>{children}</DeskProviders>
      </body>
    </html>
  );
}
