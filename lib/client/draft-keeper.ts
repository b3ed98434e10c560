import { draft } from "@/lib/wire/tasks";
import { fetchJson } from "./fetch-json";
import { dropHere, KEPT_ANSWERS, readHere, writeHere } from "./kept-here";
import { sendCommand } from "./send-command";

/** Debounce: how long after the last key a draft goes to the server. */
const PAUSE_MS = 500;
/** How long after the server was not reached it is tried again. */
const AGAIN_MS = 10_000;

export interface DraftState {
  readonly text: string;
  /** Where the text is safe: on the server, only in this browser, or nothing has been written. */
  readonly safe: "nothing" | "server" | "browser";
  /** What the same person has written in another browser, when it differs. */
  readonly rival: string | null;
}

/** Before anything is known, and where there is no browser. */
export const NO_DRAFT: DraftState = { text: "", safe: "nothing", rival: null };

/**
 * Keeps one text so that leaving the page, signing out and a restart of the server lose nothing: every key is kept in
 * the browser at once, and on the server after a pause. The browser's copy goes once the server has it, so that
 * nothing stays behind on a shared machine.
 */
export class DraftKeeper {
  #state = NO_DRAFT;
  /** The version of the server that the text goes on from. */
  #version = 0;
  /** What the server should have and has not; null: nothing. */
  #wanted: string | null = null;
  #isSending = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #path: string;
  readonly #key: string;
  readonly #place: string;

  /** @param path where drafts are kept; @param place the name of this one in the browser */
  constructor(path: string, key: string, place: string) {
    this.#path = path;
    this.#key = key;
    this.#place = place;
  }

  readonly getState = (): DraftState => this.#state;

  /** Begins with what is kept, follows it until the returned function is called, and then sends what is left. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    const controller = new AbortController();
    const leave = () => void this.#push(true);
    const goOn = () => void this.#push();
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", goOn);
    const here = readHere(this.#place);
    if (here !== null) this.#change({ text: here.text, safe: here.text === "" ? "nothing" : "browser" });
    void this.#load(controller.signal);
    return () => {
      this.#listeners.delete(listener);
      controller.abort();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", goOn);
      if (this.#timer !== null) clearTimeout(this.#timer);
      leave();
    };
  };

  readonly setText = (text: string): void => {
    this.#wanted = text;
    writeHere(this.#place, text, this.#version);
    this.#change({ text, ...(text === "" && { safe: "nothing" }) });
    this.#pushAfter(PAUSE_MS);
  };

  /** Settles on one of two texts. */
  readonly settle = (text: string): void => {
    this.#change({ rival: null });
    this.setText(text);
  };

  #pushAfter(pause: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#push(), pause);
  }

  async #load(signal: AbortSignal): Promise<void> {
    try {
      const there = await fetchJson(`${this.#path}?${new URLSearchParams({ key: this.#key })}`, draft, signal);
      this.#version = Math.max(this.#version, there.version);
      const here = readHere(this.#place);
      if (here === null) {
        if (this.#state.text === "" && there.text !== "") this.#change({ text: there.text, safe: "server" });
        return;
      }
      this.#wanted = here.text;
      const isRival = there.version !== here.version && there.text !== "" && there.text !== here.text;
      if (isRival) this.#change({ rival: there.text });
      else await this.#push();
    } catch {
      // Unreachable, signed out or left: what is kept here stays, and goes to the server with the next key.
    }
  }

  async #push(keepalive = false): Promise<void> {
    while (this.#wanted !== null && !this.#isSending && this.#state.rival === null) {
      const text = this.#wanted;
      this.#wanted = null;
      this.#isSending = true;
      const body = { key: this.#key, text, version: this.#version };
      const outcome = await sendCommand(this.#path, "PUT", body, KEPT_ANSWERS, { keepalive });
      this.#isSending = false;
      if (outcome.is === "done") {
        this.#version = outcome.value.version;
        if (this.#wanted !== null) continue;
        dropHere(this.#place);
        this.#change({ safe: text === "" ? "nothing" : "server" });
        continue;
      }
      this.#wanted ??= text;
      const there = outcome.told?.now;
      if (there === undefined) {
        this.#change({ safe: this.#wanted === "" ? "nothing" : "browser" });
        // Nobody has to write on for it: the server gets it once it is there again.
        const isAway = outcome.status === 0 || outcome.status >= 500;
        if (isAway && this.#listeners.size > 0) this.#pushAfter(AGAIN_MS);
        return;
      }
      this.#version = there.version;
      // An empty or equal text is no rival: ours goes on from there.
      const isRival = there.text !== "" && there.text !== this.#wanted && this.#wanted !== "";
      if (isRival) this.#change({ safe: "browser", rival: there.text });
    }
  }

  #change(changes: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
