/** What a form understood of a text, and where it may mean several things, each of them to choose. */
export function ReadBack({
  says,
  choices = [],
}: {
  says: string;
  choices?: readonly { readonly words: string; readonly onChoose: () => void }[];
}) {
  return (
    <span className="read-back">
      <span role="status">{says}</span>
      {choices.map(({ words, onChoose }) => (
        <button key={words} type="button" className="desk-quiet" onClick={onChoose}>
          {words}
        </button>
      ))}
    </span>
  );
}
