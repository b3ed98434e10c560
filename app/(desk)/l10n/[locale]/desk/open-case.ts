import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { setDesk, setLocale } from "@/components/desk-context/desk-on-server";
import type { Action } from "@/lib/domain/access/policy";
import type { CaseWords } from "@/lib/domain/model/case-words";
import { LOCALES, type Locale, otherLocale } from "@/lib/domain/model/vocabulary";
import { type Actor, holds } from "@/lib/server/auth/actor";
import type { SignedIn } from "@/lib/server/auth/repository";
import { actorForCase, findSignedIn } from "@/lib/server/auth/signed-in";
import { loadCaseFace, loadIsPublished } from "@/lib/server/cases/loaders";
import { type DeskPlace, deskCasePath, signInPath } from "@/lib/view/desk/desk-addresses";
import { DESK_PLACES, PLACE_ROWS } from "@/lib/view/desk/desk-places";
import { KEYS_COOKIE, type RailWidth, railCookieName, readKeysOn, readRailWidth } from "@/lib/view/desk/frame-choices";
import { localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import type { DeskMessages } from "@/lib/view/messages/en/desk";

/** The language of an address, said to every part of the page; any other word is no page. */
export function readLocale(text: string): Locale {
  const locale = LOCALES.find((one) => one === text) ?? notFound();
  setLocale(locale);
  return locale;
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

export interface OpenCase<Who extends Actor<"read-desk"> = Actor<"read-desk">> {
  readonly locale: Locale;
  readonly messages: DeskMessages;
  readonly actor: Who;
  readonly memberName: string;
  readonly caseTitle: string;
  /** The places that the rail shows whoever is looking. */
  readonly places: readonly DeskPlace[];
  readonly railWidths: Readonly<Record<"plain" | "wide", RailWidth>>;
  /** Whether readers find a page of the case. */
  readonly isPublished: boolean;
  /** What the case calls its own things. */
  readonly words: CaseWords;
}

/**
 * The one door of the desk's pages: the case of an address for whoever is looking and may do this there. Outsiders and
 * whoever may not get the page of a case that does not exist.
 */
export async function openCase<Right extends Action>(
  right: Right,
  params: Promise<{ locale: string; case: string }>,
  pathOf: DeskPlace | ((locale: Locale) => string),
): Promise<OpenCase<Actor<Right> & Actor<"read-desk">>> {
  const { locale: text, case: caseSlug } = await params;
  const locale = readLocale(text);
  const path = typeof pathOf === "function" ? pathOf(locale) : deskCasePath(locale, caseSlug, pathOf);
  const signedIn = await requireSignedIn(locale, path);
  const found = await actorForCase(caseSlug);
  if (!found.ok) notFound();
  const actor = found.value;
  if (!holds(actor, right) || !holds(actor, "read-desk")) notFound();
  const { title, words } = await loadCaseFace(actor);
  const stored = await cookies();
  const hasKeys = readKeysOn(stored.get(KEYS_COOKIE)?.value);
  setDesk({ locale, caseSlug, memberId: actor.memberId, languages: actor.languages, words, hasKeys });
  const railOf = (kind: "plain" | "wide") => readRailWidth(kind, stored.get(railCookieName(kind))?.value);
  return {
    locale,
    messages: deskMessages(locale),
    actor,
    memberName: signedIn.name,
    caseTitle: localize(title, locale),
    places: DESK_PLACES.filter((place) => holds(actor, PLACE_ROWS[place].right)),
    railWidths: { plain: railOf("plain"), wide: railOf("wide") },
    isPublished: await loadIsPublished(actor),
    words,
  };
}

/** What the frame of a page of a case needs to know. */
export function frameOf(
  { locale, actor, memberName, caseTitle, places, railWidths, isPublished }: OpenCase,
  place: DeskPlace,
  otherPath?: string,
) {
  return {
    memberName,
    caseTitle,
    places,
    railWidth: railWidths[PLACE_ROWS[place].isWide ? "wide" : "plain"],
    isPublished,
    place,
    otherPath: otherPath ?? deskCasePath(otherLocale(locale), actor.caseSlug, place),
  };
}

/** The value of a permitted read; a refused one is a page that does not exist. */
export function orNotFound<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  return result.ok ? result.value : notFound();
}
