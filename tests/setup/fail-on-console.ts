import { afterEach, expect, vi } from "vitest";

// Contract: a test that writes to console.error or console.warn fails unless it stubs the console itself, and so does one
// in which a connection was asked two things at once.
const seen: string[] = [];
process.on("warning", ({ name, message }) => {
  if (/already executing a query/.test(message)) seen.push(`${name}: ${message}`);
});
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
