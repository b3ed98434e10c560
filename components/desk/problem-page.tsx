import type { ReactNode } from "react";
import { useLocale } from "#desk";
import { deskPath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";

/** A page that could not be shown: what happened, and the way on. Nobody is named: it may be anybody's. */
export function ProblemPage({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  const locale = useLocale();
  const messages = deskMessages(locale);
  return (
    <>
      <title>{`${title} · ${messages.siteName}`}</title>
      <header className="desk-header">
        <a className="desk-brand" href={deskPath(locale)}>
          {messages.siteName} <span>{messages.desk}</span>
        </a>
      </header>
      <main id="main" className="desk-main desk-problem">
        <h1>{title}</h1>
        <p>{lead}</p>
        <p className="desk-ways">
          {children}
          <a href={deskPath(locale)}>{messages.toDesk}</a>
        </p>
      </main>
    </>
  );
}
