import { type ToggleEvent, useEffect, useRef, useState } from "react";

/** Whether a `details` element is open, also where somebody opened it before the page's script listened. */
export function useDetails() {
  const ref = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(ref.current?.open === true), []);
  return {
    isOpen,
    details: { ref, onToggle: (event: ToggleEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open) },
  };
}
