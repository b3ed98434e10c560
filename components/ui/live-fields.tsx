"use client";
import type { ReactNode } from "react";
import { useIsLive } from "@/lib/client/use-is-live";

/**
 * Fields that our script keeps. They take nothing until it listens: words typed before would be gone with the first
 * drawing. The element itself is not seen; what stands in it is laid out as if it were not there.
 */
export function LiveFields({ children }: { children: ReactNode }) {
  return (
    <fieldset className="live-fields" disabled={!useIsLive()}>
      {children}
    </fieldset>
  );
}
