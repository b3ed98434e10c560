/** Whom to tell of an annotation, and as what. */
export interface Recipient {
  readonly memberId: string;
  readonly kind: "mentioned" | "replied";
}

/**
 * Who hears of a new annotation: everybody it mentions, and everybody else who has spoken in the thread. Nobody hears
 * twice, and nobody hears of their own words.
 */
export function listCalls(spoken: {
  readonly authorId: string;
  readonly mentioned: readonly string[];
  readonly participants: readonly string[];
}): readonly Recipient[] {
  const mentioned = new Set(spoken.mentioned.filter((id) => id !== spoken.authorId));
  const others = new Set(spoken.participants.filter((id) => id !== spoken.authorId && !mentioned.has(id)));
  return [
    ...[...mentioned].map((memberId) => ({ memberId, kind: "mentioned" as const })),
    ...[...others].map((memberId) => ({ memberId, kind: "replied" as const })),
  ];
}
