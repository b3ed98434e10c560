import { afterEach, expect, vi } from "vitest";

// Contract: a test that writes to console.error or console.warn fails unless it stubs the console itself.
const seen: string[] = [];
for (const level of ["error", "warn"] as const) {
  const original = console[level];
  console[level] = (...parts: unknown[]) => {
    seen.push(`console.${level}: ${parts.map(String).join(" ")}`);
    original(...parts);
  };
}

afterEach(() => {
  vi.restoreAllMocks();
  const lines = seen.splice(0);
  expect(lines).toEqual([]);
});
