/** What no form sends: checked before any schema looks, because some of what schemas do grows faster than the body. */
export const BODY_BOUNDS = { depth: 16, keys: 1_000, values: 20_000 } as const;

/** Whether a parsed body is within the bounds: how deep it nests, keys of one object, values in all. Looks no further. */
export function isBounded(body: unknown): boolean {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 0 }];
  let values = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    values += inner.length;
    if (depth >= BODY_BOUNDS.depth || values > BODY_BOUNDS.values) return false;
    if (!Array.isArray(value) && inner.length > BODY_BOUNDS.keys) return false;
    for (const one of inner) {
      // Most values are texts and numbers, which have nothing inside.
      if (typeof one === "object" && one !== null) open.push({ value: one, depth: depth + 1 });
    }
  }
  return true;
}
