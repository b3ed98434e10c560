import type { InputHTMLAttributes, KeyboardEvent } from "react";
import { useLocale } from "#desk";
import { readDay } from "@/lib/domain/read-day";
import { formatPartialDate } from "@/lib/view/format";
import { reviewMessages } from "@/lib/view/messages/review";
import { ReadBack } from "./read-back";

/**
 * A day, month, quarter, half or year as people write it. What it is read as stands below it; left, it becomes the form
 * that records keep. What may mean two days stays until one of them is chosen.
 */
export function DayInput({
  value,
  onChange,
  onEnter,
  ...attributes
}: Pick<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "aria-describedby" | "aria-invalid" | "placeholder"> & {
  value: string;
  onChange: (text: string) => void;
  /** What Enter does, where it must not send the form around it. */
  onEnter?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const reading = value.trim() === "" ? null : readDay(value);
  const settle = () => {
    if (reading?.kind === "value" && reading.date !== value) onChange(reading.date);
  };
  const says = () => {
    if (reading === null) return "";
    if (reading.kind === "value") return messages.reads(formatPartialDate(reading.date, locale));
    return reading.kind === "question" ? messages.whichMeant : messages.notReadDay;
  };
  return (
    <>
      <input
        {...attributes}
        autoComplete="off"
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) settle();
          onEnter?.(event);
        }}
      />
      <ReadBack
        says={says()}
        choices={
          reading?.kind === "question"
            ? reading.readings.map((date) => ({
                words: formatPartialDate(date, locale),
                onChoose: () => onChange(date),
              }))
            : []
        }
      />
    </>
  );
}
