import { type ReactElement, useId } from "react";

/** A labelled field with its hint and, where it cannot stand, the reason. */
export function FormField({
  label,
  hint,
  problem,
  children,
}: {
  label: string;
  hint?: string;
  problem?: string | undefined;
  children: (attributes: { id: string; "aria-describedby": string; "aria-invalid": boolean }) => ReactElement;
}) {
  const id = useId();
  return (
    <div className="claim-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": `${id}-words`, "aria-invalid": problem !== undefined })}
      <p id={`${id}-words`} className={problem === undefined ? "desk-faint" : "desk-alert"}>
        {problem ?? hint ?? ""}
      </p>
    </div>
  );
}
