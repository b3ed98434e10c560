import { useId } from "react";
import { DayInput } from "./day-input";

/** A day of a record with its name; what it is read as stands beside it. */
export function LabelledDay({
  title,
  hint,
  ...input
}: {
  title: string;
  hint?: string;
  name: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className="labelled-day">
      <label htmlFor={id}>{title}</label>
      <DayInput {...input} id={id} {...(hint === undefined ? {} : { placeholder: hint })} />
    </div>
  );
}
