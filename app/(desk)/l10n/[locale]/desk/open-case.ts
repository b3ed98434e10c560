import { notFound, redirect } from "next/navigation";
import { can } from "@/lib/domain/access/policy";
import type { CaseWords } from "@/lib/domain/model/case-words";
import { LOCALES, type Locale } from "@/lib/domain/model/vocabulary";
import { type Actor, actorForCase, findSignedIn } from "@/lib/server/auth/actor";
import type { SignedIn } from "@/lib/server/auth/repository";
import { loadCaseWords, loadIsPublished } from "@/lib/server/cases/loaders";
import { type DeskPlace, deskCasePath, signInPath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";
import type { DeskMessages } from "@/lib/view/messages/en/desk";

/** The language of an address; any other word is no page. */
export function readLocale(text: string): Locale {
  return LOCALES.find((locale) => locale === text) ?? notFound();
}

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return locale === "en" ? "zh" : "en";
}

/** Who is looking; whoever is not signed in is led to signing in, and back to `path` afterwards. */
export async function requireSignedIn(locale: Locale, path: string): Promise<SignedIn> {
  return (await findSignedIn()) ?? redirect(signInPath(locale, path));
}

/** What Next hands to a page of a case. */
export interface CasePageProps {
  readonly params: Promise<{ locale: string; case: string }>;
}

/** What Next hands to a list of a case. */
export interface CaseListProps extends CasePageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export interface OpenCase {
  readonly locale: Locale;
  readonly messages: DeskMessages;
  readonly actor: Actor;
  readonly memberName: string;
  readonly mayExport: boolean;
  /** Whether readers find a page of the case. */
  readonly isPublished: boolean;
  /** What the case calls its own things. */
  readonly words: CaseWords;
}

/**
 * The case of an address for whoever is looking. Outsiders get the page of a case that does not exist. This opens the
 * page; whether its contents may be read is asked again where they are loaded.
 */
export async function openCase(
  params: Promise<{ locale: string; case: string }>,
  pathOf: DeskPlace | ((locale: Locale) => string),
): Promise<OpenCase> {
  const { locale: text, case: caseSlug } = await params;
  const locale = readLocale(text);
  const path = typeof pathOf === "function" ? pathOf(locale) : deskCasePath(locale, caseSlug, pathOf);
  const signedIn = await requireSignedIn(locale, path);
  const actor = await actorForCase(caseSlug);
  if (!actor.ok) notFound();
  return {
    locale,
    messages: deskMessages(locale),
    actor: actor.value,
    memberName: signedIn.name,
    mayExport: can(actor.value.role, "export-report"),
    isPublished: await loadIsPublished(actor.value),
    words: await loadCaseWords(actor.value),
  };
}

/** What the frame of a page of a case needs to know. */
export function frameOf(
  { locale, actor, memberName, mayExport, isPublished, words }: OpenCase,
  place: DeskPlace,
  otherPath?: string,
) {
  return {
    locale,
    memberName,
    mayExport,
    isPublished,
    place,
    caseSlug: actor.caseSlug,
    languages: actor.languages,
    words,
    otherPath: otherPath ?? deskCasePath(otherLocale(locale), actor.caseSlug, place),
  };
}

/** The value of a permitted read; a refused one is a page that does not exist. */
export function orNotFound<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  return result.ok ? result.value : notFound();
}
