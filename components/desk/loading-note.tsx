/** Stands where a list will be. */
export function LoadingNote({ text }: { text: string }) {
  return (
    <p className="desk-empty" role="status">
      {text}
    </p>
  );
}
