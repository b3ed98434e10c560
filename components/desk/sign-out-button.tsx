"use client";
import { leave } from "@/lib/client/sign-in";

export function SignOutButton({ label, afterwards }: { label: string; afterwards: string }) {
  return (
    <button type="button" className="desk-quiet" onClick={() => void leave(afterwards)}>
      {label}
    </button>
  );
}
