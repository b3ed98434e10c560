"use client";
import type { ButtonHTMLAttributes, MouseEvent } from "react";
import { useIsLive } from "@/lib/client/use-is-live";

/**
 * The button of a form that our script sends. It is off until the script listens: pressed before, the browser would
 * send the form itself, and what was typed would be gone. Enter in a field presses it too, so it is off with it.
 *
 * `disabled` says that there is nothing to send yet, or that it is being sent: the button then does nothing and keeps the
 * focus, so that whoever works by keys is still there when an answer comes.
 */
export function SubmitButton({
  disabled = false,
  onClick,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type">) {
  const isLive = useIsLive();
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (disabled) event.preventDefault();
    else onClick?.(event);
  };
  return <button type="submit" disabled={!isLive} aria-disabled={disabled || undefined} onClick={press} {...rest} />;
}
