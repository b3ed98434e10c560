import { useLocale } from "#desk";
import { listMessages } from "@/lib/view/messages/lists";

/** Ways to look at a list as tabs above it; each is an address, so it can be kept and sent. */
export function ListViews({
  path,
  views,
  current,
}: {
  path: string;
  views: readonly { readonly name: string; readonly search: string }[];
  /** The address of what is shown. */
  current: string;
}) {
  const messages = listMessages(useLocale());
  if (views.length === 0) return null;
  const asked = new URLSearchParams(current.split("?")[1]);
  for (const name of ["sort", "page", "cols"]) asked.delete(name);
  const shown = [{ name: messages.all, search: "" }, ...views];
  return (
    <nav className="desk-tabs desk-views" aria-label={messages.views}>
      {shown.map(({ name, search }) => (
        <a
          key={name}
          href={search === "" ? path : `${path}?${search}`}
          aria-current={new URLSearchParams(search).toString() === asked.toString() ? "page" : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
