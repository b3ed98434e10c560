/** What an act gave; throws its refusal where it was refused. */
export function must<Value>(
  done: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: unknown },
): Value {
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.reason)}`);
  return done.value;
}
