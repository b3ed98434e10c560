import { setTimeout as sleep } from "node:timers/promises";
import type { NewClaim } from "@/lib/wire/claims";
import { savedClaim } from "@/lib/wire/claims";
import { aNewClaim, anEdit } from "../builders/claim-forms";
import { type Answer, sendRequest } from "../served/desk-request";

/** A write that the server said is done: the claim has this wording at this version. */
export interface Acknowledged {
  readonly slug: string;
  readonly version: number;
  readonly wording: string;
}

interface Desk {
  /** The app server that is asked. */
  readonly address: string;
  readonly caseSlug: string;
  readonly cookie: string;
  /** A number in [0, 1). */
  readonly draw: () => number;
}

/** Somebody at a desk who adds claims and edits their own, one after the other. */
export class Writer {
  readonly acknowledged: Acknowledged[] = [];
  /** New claims that got no answer, or none that says done. */
  unanswered: NewClaim[] = [];
  #desk: Desk;
  readonly #name: string;
  #own: Acknowledged[] = [];
  #count = 0;

  constructor(name: string, desk: Desk) {
    this.#name = name;
    this.#desk = desk;
  }

  /** Goes on at another app server, with the same session. */
  moveTo(address: string): void {
    this.#desk = { ...this.#desk, address };
  }

  /** Writes so many times, and again where the server says that it is busy; any other failure is an error. */
  async writeTimes(count: number): Promise<void> {
    for (let written = 0; written < count; written += 1) {
      const failed = await untilOpen(() => this.#write());
      if (failed !== null) throw new Error(`a write failed: ${failed}`);
    }
  }

  /** Writes until a write fails for another reason than that others are writing, and says how it did. */
  async writeUntilFailing(): Promise<string> {
    for (;;) {
      const failed = await this.#write();
      if (failed?.includes('"case-busy"')) await sleep(200);
      else if (failed !== null) return failed;
    }
  }

  #write(): Promise<string | null> {
    return this.#own.length > 0 && this.#desk.draw() < 0.5 ? this.#edit() : this.#add(this.#form());
  }

  /** Sends again what was left without an answer, as a person would, and once more where it is too early; says what is refused. */
  async sendAgain(): Promise<readonly string[]> {
    const refused: string[] = [];
    for (const form of this.unanswered.splice(0)) {
      const failed = await untilOpen(() => this.#add(form));
      if (failed === null) this.unanswered = this.unanswered.filter((one) => one !== form);
      else refused.push(failed);
    }
    return refused;
  }

  #form(): NewClaim {
    return aNewClaim({ wording: this.#nextWording() });
  }

  #nextWording(): string {
    this.#count += 1;
    return `${this.#name} ${this.#count}`;
  }

  async #add(form: NewClaim): Promise<string | null> {
    const sent = { route: "api/desk/[case]/claims", method: "POST" } as const;
    const failed = await this.#send(sent, {}, form, form.wording ?? "");
    if (failed !== null) this.unanswered.push(form);
    return failed;
  }

  async #edit(): Promise<string | null> {
    const index = Math.floor(this.#desk.draw() * this.#own.length);
    const [seen] = this.#own.splice(index, 1);
    if (seen === undefined) return null;
    const wording = this.#nextWording();
    const sent = { route: "api/desk/[case]/claims/[claim]", method: "PUT" } as const;
    // Without an answer nobody knows which version stands, so this claim is not edited again.
    return this.#send(sent, { claim: seen.slug }, anEdit(seen.version, { wording }), wording);
  }

  async #send(
    row: { readonly route: string; readonly method: "POST" | "PUT" },
    params: Readonly<Record<string, string>>,
    body: object,
    wording: string,
  ): Promise<string | null> {
    const { address, cookie, caseSlug } = this.#desk;
    let answer: Answer;
    try {
      answer = await sendRequest(address, row, { params, body }, { cookie, caseSlug });
    } catch (error) {
      return `no answer: ${String(error)}`;
    }
    if (answer.status < 200 || answer.status > 299) return `${answer.status} ${answer.text.slice(0, 200)}`;
    const done = { ...savedClaim.parse(JSON.parse(answer.text)), wording };
    this.acknowledged.push(done);
    this.#own.push(done);
    return null;
  }
}

/** Sends again where the server says that it is busy or that the database is away, for half a minute; why it failed, or null. */
async function untilOpen(send: () => Promise<string | null>): Promise<string | null> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const failed = await send();
    if (failed === null || !failed.startsWith("503") || Date.now() > deadline) return failed;
    await sleep(200);
  }
}
