import {
  BASES,
  CLAIM_STATUSES,
  EVIDENCES,
  type Locale,
  RELIABILITIES,
  SUBJECT_TYPES,
} from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { listMessages } from "@/lib/view/messages/lists";
import type { ClaimListQuery } from "@/lib/wire/desk/list-query";
import { choicesOf } from "./columns";
import type { ListFilter } from "./list-form";

/** What the list of claims can be narrowed by. */
export function claimFilters(locale: Locale, query: ClaimListQuery): readonly ListFilter[] {
  const messages = deskMessages(locale);
  const words = listMessages(locale);
  const isThere = choicesOf(["yes", "no"], (word) => words[word]);
  return [
    {
      name: "status",
      label: messages.status,
      value: query.status,
      options: choicesOf(CLAIM_STATUSES, (status) => label.status(status, locale)),
    },
    {
      name: "evidence",
      label: messages.evidence,
      value: query.evidence,
      options: choicesOf(EVIDENCES, (evidence) => label.evidence(evidence, locale)),
    },
    {
      name: "about",
      label: messages.subject,
      value: query.about,
      options: choicesOf(SUBJECT_TYPES, (type) => label.subject(type, locale)),
    },
    {
      name: "basis",
      label: messages.basis,
      value: query.basis,
      options: choicesOf(BASES, (basis) => label.basis(basis, locale)),
    },
    { name: "archived", label: words.archived, value: query.archived, options: isThere },
    { name: "conflict", label: words.conflict, value: query.conflict, options: isThere },
    { name: "mine", label: words.mine, value: query.mine, options: isThere },
    {
      name: "only",
      label: words.only,
      value: query.only,
      options: choicesOf(RELIABILITIES, (letter) => `${letter} · ${label.reliability(letter, locale)}`),
    },
  ];
}

/** Ways to look at the claims that are often wanted. */
export function claimViews(locale: Locale) {
  const { view } = listMessages(locale);
  return [
    { name: view.waiting, search: "status=proposed" },
    { name: view.conflicts, search: "conflict=yes" },
    { name: view.notArchived, search: "archived=no" },
    { name: view.onlyD, search: "only=D" },
    { name: view.mine, search: "mine=yes" },
  ];
}
