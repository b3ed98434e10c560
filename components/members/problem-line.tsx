/** Why something was refused, read out when it appears. */
export function ProblemLine({ text }: { text: string }) {
  return (
    <p role="alert" className="desk-alert">
      {text}
    </p>
  );
}
