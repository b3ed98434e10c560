import "@fontsource-variable/source-sans-3";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/noto-sans-sc";
import "@/components/ui/tokens.css";
import "@/components/desk/desk.css";
import { deskMessages } from "@/lib/view/messages/desk";

/** An address that no page has: it tells no language, so both are spoken. */
export default function NotFoundPage() {
  const [en, zh] = [deskMessages("en"), deskMessages("zh")];
  return (
    <html lang="en">
      <body>
        <title>{`${en.notFoundTitle} · ${en.siteName}`}</title>
        <header className="desk-header">
          <a className="desk-brand" href="/">
            {en.siteName}
          </a>
        </header>
        <main className="desk-main desk-problem">
          <h1>{en.notFoundTitle}</h1>
          <p>{en.notFoundLead}</p>
          <div lang="zh-Hans">
            <h2>{zh.notFoundTitle}</h2>
            <p>{zh.notFoundLead}</p>
          </div>
          <p className="desk-ways">
            <a href="/">{en.siteName}</a>
            <a href="/zh" lang="zh-Hans">
              中文
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
