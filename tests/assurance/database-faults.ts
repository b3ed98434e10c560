// What befalls a database while its product runs: each begins at once and is ended by whoever began it.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { listFamily } from "./running-processes";

/** Ends the fault; the product is to come back by itself from then on. */
export type EndFault = () => Promise<void>;

/** Kills the one process that all others of a database descend from. */
export async function kill(postmaster: number): Promise<EndFault> {
  process.kill(postmaster, "SIGKILL");
  return async () => undefined;
}

/** Stops every process of a database: connections stay open and nothing comes back. */
export async function stop(postmaster: number): Promise<EndFault> {
  // The first one first: it makes no further ones then.
  process.kill(postmaster, "SIGSTOP");
  const family = listFamily(postmaster);
  const signal = (pid: number, name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
    } catch {
      // It has just ended.
    }
  };
  for (const pid of family) signal(pid, "SIGSTOP");
  return async () => {
    for (const pid of [...family].reverse()) signal(pid, "SIGCONT");
  };
}

const OUTSIDER = "outsider";
const AT_ONCE = 16;

/** Somebody else who takes every connection of a server, also those that others had, until they let go. */
export class Outsider {
  readonly #url: string;
  readonly #held = new Set<pg.Client>();
  #isGreedy = false;

  constructor(url: string) {
    this.#url = url;
  }

  async starve(): Promise<EndFault> {
    this.#isGreedy = true;
    const [first] = this.#held.size > 0 ? this.#held : await this.#take(1);
    if (first === undefined) throw new Error("the outsider got no connection");
    // What others have is taken from them, until nobody has anything.
    for (let others = 1; others > 0; ) {
      while ((await this.#take(AT_ONCE)).length > 0);
      const { rows } = await first.query<{ ended: number }>(
        `select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity
         where backend_type = 'client backend' and application_name <> $1`,
        [OUTSIDER],
      );
      others = rows[0]?.ended ?? 0;
      await sleep(5);
    }
    const watching = this.#stayGreedy();
    return async () => {
      this.#isGreedy = false;
      await watching;
      // A few times what the product needs; the next round takes them again.
      await this.#letGo(60);
    };
  }

  async leave(): Promise<void> {
    this.#isGreedy = false;
    await this.#letGo(this.#held.size);
  }

  async #stayGreedy(): Promise<void> {
    while (this.#isGreedy) {
      await this.#take(1);
      await sleep(20);
    }
  }

  /** Tries to take so many more; gives those that it got. */
  async #take(count: number): Promise<readonly pg.Client[]> {
    const tried = Array.from({ length: count }, async () => {
      const client = new pg.Client({ connectionString: this.#url, application_name: OUTSIDER });
      client.on("error", () => this.#held.delete(client));
      await client.connect();
      this.#held.add(client);
      return client;
    });
    const done = await Promise.allSettled(tried);
    return done.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  }

  async #letGo(count: number): Promise<void> {
    await Promise.all([...this.#held].slice(-count).map((client) => client.end()));
    for (const client of [...this.#held].slice(-count)) this.#held.delete(client);
  }
}
