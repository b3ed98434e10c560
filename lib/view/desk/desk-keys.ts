import { DESK_PLACES, PLACE_ROWS } from "./desk-places";

/** Where a single key acts. */
export const KEY_SCOPES = ["everywhere", "list"] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** What a single key does; its words are in the wording of the frame. */
export type KeyAct =
  | "find"
  | "help"
  | "create"
  | "go"
  | "rail"
  | "move"
  | "choose"
  | "peek"
  | "open"
  | "filter"
  | "sort";

/** The single keys of the desk, by where they act: what the handlers listen to and what the page of keys shows. */
export const DESK_KEYS: Readonly<
  Record<KeyScope, readonly { readonly keys: readonly string[]; readonly act: KeyAct }[]>
> = {
  everywhere: [
    { keys: ["n"], act: "create" },
    { keys: ["g"], act: "go" },
    { keys: ["b"], act: "rail" },
    { keys: ["/"], act: "find" },
    { keys: ["?"], act: "help" },
  ],
  list: [
    { keys: ["j", "k"], act: "move" },
    { keys: ["x"], act: "choose" },
    { keys: [" "], act: "peek" },
    { keys: ["Enter"], act: "open" },
    { keys: ["f"], act: "filter" },
    { keys: ["s"], act: "sort" },
  ],
};

/** The letters that lead to a place after G. */
export const GO_LETTERS = DESK_PLACES.flatMap((place) => {
  const { letter } = PLACE_ROWS[place];
  return letter === undefined ? [] : [{ letter, place }];
});

/** How long G waits for its letter. */
export const GO_PATIENCE_MS = 1_500;
