import { useLocale } from "#desk";
import { deskMessages } from "@/lib/view/messages/desk";

/** One choice of a list: its name in the address, its words, and what each is called. */
export interface ListFilter {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Search words and filters of a list: a plain form whose answer is an address, so it works without script. */
export function ListForm({
  path,
  words,
  hint,
  filters,
  sort,
}: {
  path: string;
  words: string;
  hint: string;
  filters: readonly ListFilter[];
  sort: string;
}) {
  const locale = useLocale();
  const messages = deskMessages(locale);
  return (
    <form className="desk-filters" role="search" action={path}>
      <label>
        {messages.search}
        <input type="search" name="q" defaultValue={words} placeholder={hint} maxLength={200} />
      </label>
      {filters.map((filter) => (
        <label key={filter.name}>
          {filter.label}
          <select name={filter.name} defaultValue={filter.value ?? ""}>
            <option value="">{messages.any}</option>
            {filter.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <input type="hidden" name="sort" value={sort} />
      <button type="submit">{messages.apply}</button>
      <a href={path}>{messages.clear}</a>
    </form>
  );
}
