import type { InputHTMLAttributes, KeyboardEvent } from "react";
import { useLocale } from "#desk";
import { ReadBack } from "@/components/ui/read-back";
import { readTyped, type TypedAmount, wholeAmountText } from "@/lib/view/claims/typed-amount";
import { reviewMessages } from "@/lib/view/messages/review";

/**
 * A number as people write it. What it is read as stands below it before anything is saved; left, it becomes plain digits
 * in the unit that was named with it. What may mean several amounts stays until one of them is chosen.
 */
export function AmountInput({
  value,
  unit,
  onType,
  onSettle,
  ...attributes
}: Pick<InputHTMLAttributes<HTMLInputElement>, "id" | "aria-describedby" | "aria-invalid"> & {
  value: string;
  unit: string;
  onType: (text: string) => void;
  onSettle: (amount: TypedAmount) => void;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const reading = readTyped(value, unit);
  const settle = () => {
    if (reading.is === "read" && (reading.amount !== value || reading.unit !== unit)) onSettle(reading);
  };
  const settleBeforeSending = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) settle();
  };
  const says = () => {
    if (reading.is === "blank") return "";
    if (reading.is === "read") return messages.reads(wholeAmountText(reading, locale));
    return reading.is === "asked" ? messages.whichMeant : messages.notRead;
  };
  return (
    <>
      <input
        {...attributes}
        inputMode="text"
        autoComplete="off"
        dir="auto"
        value={value}
        onChange={(event) => onType(event.target.value)}
        onBlur={settle}
        onKeyDown={settleBeforeSending}
      />
      <ReadBack
        says={says()}
        choices={
          reading.is === "asked"
            ? reading.readings.map((one) => ({ words: wholeAmountText(one, locale), onChoose: () => onSettle(one) }))
            : []
        }
      />
    </>
  );
}
