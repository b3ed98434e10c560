"use client";
import type { ButtonHTMLAttributes } from "react";
import { useIsLive } from "@/lib/client/use-is-live";

/**
 * The button of a form that our script sends. It is off until the script listens: pressed before, the browser would
 * send the form itself, and what was typed would be gone. Enter in a field presses it too, so it is off with it.
 */
export function SubmitButton({ disabled = false, ...rest }: Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type">) {
  const isLive = useIsLive();
  return <button type="submit" disabled={disabled || !isLive} {...rest} />;
}
