import { type ComponentProps, type SyntheticEvent, useEffect, useId, useRef, useState } from "react";
import { countBeyond } from "@/lib/view/desk/count-beyond";

type Line = Omit<ComponentProps<"input">, "maxLength"> & { readonly rows?: undefined };
type Lines = Omit<ComponentProps<"textarea">, "maxLength"> & { readonly rows: number };
type Box = HTMLInputElement | HTMLTextAreaElement;

/**
 * One line, or with `rows` several, that may hold up to `max` characters. What is longer is counted beside the box and
 * never cut, for a browser that cuts what is pasted loses its end without a word; the form is not sent meanwhile.
 */
export function BoundedText({ max, ...box }: (Line | Lines) & { readonly max: number }) {
  const id = useId();
  const own = useRef<Box>(null);
  const [typed, setTyped] = useState(String(box.defaultValue ?? ""));
  const beyond = countBeyond(box.value === undefined ? typed : String(box.value), max);
  useEffect(() => own.current?.setCustomValidity(beyond ?? ""), [beyond]);

  const common = {
    dir: "auto",
    "aria-describedby": beyond === undefined ? box["aria-describedby"] : id,
    "aria-invalid": beyond === undefined ? undefined : true,
    onInput: ({ currentTarget }: SyntheticEvent<Box>) => setTyped(currentTarget.value),
  } as const;
  return (
    <>
      {box.rows === undefined ? (
        <input
          {...common}
          {...box}
          aria-describedby={common["aria-describedby"]}
          ref={(element) => {
            own.current = element;
            hand(box.ref, element);
          }}
        />
      ) : (
        <textarea
          {...common}
          {...box}
          aria-describedby={common["aria-describedby"]}
          ref={(element) => {
            own.current = element;
            hand(box.ref, element);
          }}
        />
      )}
      {beyond === undefined ? null : (
        <small id={id} role="status" className="desk-alert">
          {beyond}
        </small>
      )}
    </>
  );
}

function hand<Element>(ref: React.Ref<Element> | undefined, element: Element | null): void {
  if (typeof ref === "function") ref(element);
  else if (ref) ref.current = element;
}
