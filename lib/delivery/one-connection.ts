import pg from "pg";

const CONNECT_MS = 2_000;

/** A connection that is made when it is needed and given up when it disappoints. */
export interface OneConnection {
  /**
   * Rows of one statement, which waits until those before it are answered; rejects when there is no answer in time, the
   * wait included.
   */
  ask<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[], patienceMs: number): Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * One connection to the database, made anew after any failure: a database that was killed, stopped or starved of
 * connections is asked again by whoever asks next.
 *
 * @param onOpen is run on each new connection before anything else, such as to listen
 */
export function openConnection(
  url: string,
  onOpen: (client: pg.Client) => Promise<void> = async () => undefined,
): OneConnection {
  let opened: Promise<pg.Client> | null = null;
  // The driver takes no second statement before the first is answered.
  let former: Promise<unknown> = Promise.resolve();

  const giveUp = (failed: Promise<pg.Client>): void => {
    if (opened === failed) opened = null;
    // A statement without an answer makes this cut the socket instead of waiting for it.
    failed.then((client) => client.end()).catch(() => undefined);
  };
  const open = (): Promise<pg.Client> => {
    if (opened) return opened;
    const opening = connect(url, onOpen, () => giveUp(opening));
    opened = opening;
    return opening;
  };

  const askInTurn = async <Row extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[],
    deadline: number,
  ): Promise<Row[]> => {
    const patienceMs = Math.ceil(deadline - performance.now());
    if (patienceMs <= 0) throw new Error("the database has not answered in time");
    const asked = open();
    try {
      const client = await asked;
      // `query_timeout` is a setting of one statement too, which the types leave out.
      const statement: pg.QueryConfig & { query_timeout: number } = {
        text,
        values: [...values],
        query_timeout: patienceMs,
      };
      return (await client.query<Row>(statement)).rows;
    } catch (error) {
      giveUp(asked);
      throw error;
    }
  };

  return {
    ask: <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[], patienceMs: number) => {
      const deadline = performance.now() + patienceMs;
      const run = () => askInTurn<Row>(text, values, deadline);
      const answer = former.then(run, run);
      former = answer;
      return answer;
    },
    close: async () => {
      if (opened) giveUp(opened);
    },
  };
}

async function connect(
  url: string,
  onOpen: (client: pg.Client) => Promise<void>,
  onLost: () => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: CONNECT_MS,
    keepAlive: true,
    application_name: "roundtrip-front",
  });
  client.on("error", onLost);
  client.on("end", onLost);
  try {
    await client.connect();
    await onOpen(client);
    return client;
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
}
