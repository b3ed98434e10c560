import { useId } from "react";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { DayInput } from "./day-input";

/** A day of a record with its name; what it is read as stands beside it. */
export function LabelledDay({
  locale,
  title,
  hint,
  ...input
}: {
  locale: Locale;
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
      <DayInput {...input} id={id} locale={locale} {...(hint === undefined ? {} : { placeholder: hint })} />
    </div>
  );
}
