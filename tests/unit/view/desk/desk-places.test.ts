// Contract: every page of a case stands once in the rail or among the tabs of an entry of it, for those who may see it;
// each letter leads to one place.
// Must reject: a page that nothing leads to, an entry that answers "no such page" to whoever presses it, a letter twice.
import { expect, test } from "vitest";
import { can } from "@/lib/domain/access/policy";
import { ROLES } from "@/lib/domain/model/vocabulary";
import { DESK_KEYS, GO_LETTERS, KEY_SCOPES } from "@/lib/view/desk/desk-keys";
import { DESK_PLACES, entriesOf, PLACE_ROWS, RAIL_GROUPS, railEntryOf, tabsBeside } from "@/lib/view/desk/desk-places";

const shownTo = (role: (typeof ROLES)[number]) => DESK_PLACES.filter((place) => can(role, PLACE_ROWS[place].right));

test("an admin reaches every page by the rail and its tabs, each once", () => {
  const places = shownTo("admin");
  const entries = RAIL_GROUPS.flatMap((group) => entriesOf(group, places));
  const reached = entries.flatMap((entry) => {
    const tabs = tabsBeside(entry, places);
    return tabs.length === 0 ? [entry] : tabs;
  });
  expect(reached.toSorted()).toEqual(DESK_PLACES.filter((place) => place !== "see").toSorted());
});

test("members and reports are for admins alone", () => {
  for (const role of ROLES) {
    const hidden = DESK_PLACES.filter((place) => !shownTo(role).includes(place));
    expect(hidden).toEqual(role === "admin" ? [] : ["snapshots", "members"]);
  }
});

test("the tabs of one entry are the same beside each of them, and lead to it", () => {
  const places = shownTo("admin");
  for (const place of places) {
    for (const tab of tabsBeside(place, places)) {
      expect(tabsBeside(tab, places)).toEqual(tabsBeside(place, places));
      expect(railEntryOf(tab)).toBe(railEntryOf(place));
    }
  }
  expect(tabsBeside("glossary", places)).toEqual(["rules", "indicators", "glossary"]);
  expect(tabsBeside("overview", places)).toEqual([]);
});

test("each letter leads to one place, and each key does one thing where it acts", () => {
  const letters = GO_LETTERS.map(({ letter }) => letter);
  expect(new Set(letters).size).toBe(letters.length);
  for (const scope of KEY_SCOPES) {
    const keys = [...DESK_KEYS.everywhere, ...(scope === "everywhere" ? [] : DESK_KEYS[scope])].flatMap(
      (row) => row.keys,
    );
    expect(new Set(keys).size).toBe(keys.length);
  }
});
