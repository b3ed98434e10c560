import type { GlossaryTerm, Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";

/** A piece of a text: plain, or a word that the glossary explains. */
export type ExplainedPiece = { readonly text: string; readonly term: Slug | null };

/** How terms are written in running text, where that differs from the head word of the glossary. */
const SPELLINGS: Readonly<Record<Slug, { readonly en: readonly string[]; readonly zh: readonly string[] }>> = {
  loop: { en: ["loop", "loops"], zh: ["回路"] },
  warrant: { en: ["warrant", "warrants"], zh: ["认股权证"] },
  backstop: { en: ["guarantee", "guarantees"], zh: ["担保"] },
  stake: { en: ["shares held", "stake"], zh: ["持股"] },
  ceiling: { en: ["Ceilings", "ceiling"], zh: ["上限"] },
  "vendor-financing": { en: ["suppliers finance customers"], zh: ["供应商为客户融资"] },
};

/**
 * Cuts a text so that the first mention of each listed term can carry its explanation. Terms the document does not
 * have stay plain; longer spellings win over shorter ones at the same place.
 */
export function explainTerms(
  text: string,
  slugs: readonly Slug[],
  glossary: readonly GlossaryTerm[],
  locale: Locale,
): readonly ExplainedPiece[] {
  const known = new Set(glossary.map((term) => term.slug));
  let pieces: readonly ExplainedPiece[] = [{ text, term: null }];
  for (const slug of slugs) {
    if (!known.has(slug)) continue;
    const spellings = [...(SPELLINGS[slug]?.[locale] ?? [])].sort((a, b) => b.length - a.length);
    pieces = cutOnce(pieces, slug, spellings);
  }
  return pieces;
}

function cutOnce(
  pieces: readonly ExplainedPiece[],
  slug: Slug,
  spellings: readonly string[],
): readonly ExplainedPiece[] {
  for (const [at, piece] of pieces.entries()) {
    if (piece.term !== null) continue;
    for (const spelling of spellings) {
      const start = piece.text.indexOf(spelling);
      if (start < 0) continue;
      const cut: readonly ExplainedPiece[] = [
        { text: piece.text.slice(0, start), term: null },
        { text: spelling, term: slug },
        { text: piece.text.slice(start + spelling.length), term: null },
      ];
      return [...pieces.slice(0, at), ...cut.filter(({ text }) => text !== ""), ...pieces.slice(at + 1)];
    }
  }
  return pieces;
}
