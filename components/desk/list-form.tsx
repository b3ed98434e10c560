import { useLocale } from "#desk";
import { deskMessages } from "@/lib/view/messages/desk";
import { listMessages } from "@/lib/view/messages/lists";

/** One choice of a list: its name in the address, its words, and what each is called. */
export interface ListFilter {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Filters that stand beside the search; the others fold. */
const BESIDE = 2;

/**
 * Search words and filters of a list: a plain form whose answer is an address, so it works without script. With
 * `onChange` the list asks for its rows at each change.
 */
export function ListForm({
  path,
  words,
  hint,
  filters,
  sort,
  cols,
  onChange,
  onClear,
}: {
  path: string;
  words: string;
  hint: string;
  filters: readonly ListFilter[];
  sort: string;
  cols?: string | undefined;
  onChange?: (name: string, value: string) => void;
  onClear?: () => void;
}) {
  const locale = useLocale();
  const messages = deskMessages(locale);
  const boxOf = (name: string, value: string) =>
    onChange === undefined
      ? { name, defaultValue: value }
      : {
          name,
          value,
          onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(name, target.value),
        };
  const choose = (filter: ListFilter) => (
    <label key={filter.name}>
      {filter.label}
      <select {...boxOf(filter.name, filter.value ?? "")}>
        <option value="">{messages.any}</option>
        {filter.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
  const folded = filters.slice(BESIDE);
  const apply = <button type="submit">{messages.apply}</button>;
  return (
    <form className="desk-filters" role="search" action={path}>
      <label>
        {messages.search}
        <input type="search" placeholder={hint} maxLength={200} {...boxOf("q", words)} />
      </label>
      {filters.slice(0, BESIDE).map(choose)}
      {folded.length === 0 ? null : (
        <details className="desk-more-filters" open={folded.some(({ value }) => value !== undefined)}>
          <summary>{listMessages(locale).moreFilters}</summary>
          <div>{folded.map(choose)}</div>
        </details>
      )}
      <input type="hidden" name="sort" value={sort} />
      {cols === undefined ? null : <input type="hidden" name="cols" value={cols} />}
      {onChange === undefined ? apply : <noscript>{apply}</noscript>}
      {onClear === undefined ? (
        <a href={path}>{messages.clear}</a>
      ) : (
        <button type="button" className="desk-quiet" onClick={onClear}>
          {messages.clear}
        </button>
      )}
    </form>
  );
}
