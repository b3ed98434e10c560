import { useLocale } from "#desk";
import { marksOf } from "@/lib/view/marks";
import { deskMessages } from "@/lib/view/messages/desk";
import { listMessages } from "@/lib/view/messages/lists";
import type { ListFilter } from "./list-form";

/** What narrows a list, each with the way to let it go. */
export function FilterChips({
  words,
  filters,
  hrefWithout,
  onDrop,
}: {
  words: string;
  filters: readonly ListFilter[];
  hrefWithout: (name: string) => string;
  /** Where the list asks for its rows itself. */
  onDrop?: (name: string) => void;
}) {
  const locale = useLocale();
  const messages = listMessages(locale);
  const chips = [
    ...(words === "" ? [] : [{ name: "q", label: deskMessages(locale).search, said: words }]),
    ...filters.flatMap(({ name, label, value, options }) =>
      value ? [{ name, label, said: options.find((option) => option.value === value)?.label ?? value }] : [],
    ),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="desk-chips" aria-label={messages.filters}>
      {chips.map(({ name, label, said }) => (
        <li key={name}>
          {label}
          {marksOf(locale).colon} <strong dir="auto">{said}</strong>{" "}
          {onDrop === undefined ? (
            <a href={hrefWithout(name)} aria-label={messages.drop(label)}>
              ×
            </a>
          ) : (
            <button type="button" aria-label={messages.drop(label)} onClick={() => onDrop(name)}>
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
