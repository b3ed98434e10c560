import { chapterMessages } from "@/lib/view/messages/chapters";
import type { Chapter } from "@/lib/view/snapshots/chapters";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** The ways to the chapters; it stays in sight while they are read. */
export function SectionBar({ chapters, context }: { chapters: readonly Chapter[]; context: PageContext }) {
  const words = chapterMessages(context.locale);
  return (
    <nav className="section-bar" aria-label={words.chapters}>
      <ul>
        {chapters.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{words.names[name]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
