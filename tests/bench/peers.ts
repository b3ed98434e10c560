import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** A web on disk, as every program of the race reads it. */
export interface RaceWeb {
  readonly file: string;
  readonly parties: number;
  readonly maxLength: number;
}

/** What a program found, and how long its search alone took. */
export interface Answer {
  readonly nodeLoops: number;
  readonly dealLoops: number;
  readonly ms: number;
}

export interface Peer {
  readonly name: string;
  /** Counts loops of parties and of deals, web by web; `ms` is the search for loops of parties. */
  readonly count: (webs: readonly RaceWeb[]) => readonly Answer[];
  /** Only the search for loops of parties, once. */
  readonly time: (web: RaceWeb) => number;
  /** Loops of parties or of deals, and the least processor time of so many searches for them. */
  readonly timeProcessor?: (
    web: RaceWeb,
    what: Counted,
    runs: number,
  ) => { readonly count: number; readonly ms: number };
}

type Counted = "node" | "deal";

/** A peer that can be raced, or why it cannot. */
export type PeerOrReason = Peer | { readonly name: string; readonly missing: string };

/** networkx of at least 3.1, importable by python3 or in the folder that ROUNDTRIP_NETWORKX names. */
export function findNetworkx(sources: string): PeerOrReason {
  const folder = process.env.ROUNDTRIP_NETWORKX;
  const env = folder ? { ...process.env, PYTHONPATH: folder } : process.env;
  const ask = <Reply>(...args: readonly string[]): Reply =>
    JSON.parse(
      execFileSync("python3", [path.join(sources, "networkx_loops.py"), ...args], {
        env,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      }),
    );
  try {
    const { version } = ask<{ version: string }>();
    const count = (webs: readonly RaceWeb[]) =>
      ask<readonly Answer[]>(...webs.flatMap(({ file, parties, maxLength }) => [file, `${parties}`, `${maxLength}`]));
    return { name: `networkx ${version}`, count, time: (web) => count([web])[0]?.ms ?? Number.NaN };
  } catch {
    return { name: "networkx", missing: "python3 finds no networkx of at least 3.1; ROUNDTRIP_NETWORKX may name one" };
  }
}

/** The igraph C library under the prefix that ROUNDTRIP_IGRAPH names, or known to pkg-config; compiled here with cc. */
export function findIgraph(sources: string, workFolder: string): PeerOrReason {
  const flags = findIgraphFlags();
  if (!flags) {
    return { name: "igraph C", missing: "pkg-config knows no igraph; ROUNDTRIP_IGRAPH may name a prefix" };
  }
  const program = path.join(workFolder, "igraph-loops");
  try {
    execFileSync("cc", ["-O2", "-o", program, path.join(sources, "igraph-loops.c"), ...flags], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    const lines = error instanceof Error ? error.message.split("\n").slice(0, 6).join("\n") : String(error);
    return { name: "igraph C", missing: `igraph-loops.c does not compile: ${lines}` };
  }
  const ask = (what: Counted, { file, parties, maxLength }: RaceWeb, runs = 1) =>
    JSON.parse(execFileSync(program, [file, `${parties}`, `${maxLength}`, what, `${runs}`], { encoding: "utf8" })) as {
      readonly version: string;
      readonly count: number;
      readonly ms: number;
      readonly cpuMs: number;
    };
  const count = (webs: readonly RaceWeb[]) =>
    webs.map((web): Answer => {
      const node = ask("node", web);
      return { nodeLoops: node.count, dealLoops: ask("deal", web).count, ms: node.ms };
    });
  return {
    name: "igraph C",
    count,
    time: (web) => ask("node", web).ms,
    timeProcessor(web, what, runs) {
      const { count: found, cpuMs } = ask(what, web, runs);
      return { count: found, ms: cpuMs };
    },
  };
}

function findIgraphFlags(): readonly string[] | null {
  const prefix = process.env.ROUNDTRIP_IGRAPH;
  if (prefix) {
    const libraries = ["lib", "lib64"].map((folder) => path.join(prefix, folder)).filter(existsSync);
    const places = libraries.flatMap((folder) => [`-L${folder}`, `-Wl,-rpath,${folder}`]);
    // A static igraph is C++ inside and may have been built with threads.
    return [`-I${path.join(prefix, "include", "igraph")}`, ...places, "-ligraph", "-lstdc++", "-fopenmp", "-lm"];
  }
  try {
    const printed = execFileSync("pkg-config", ["--cflags", "--libs", "igraph"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return printed.trim().split(/\s+/);
  } catch {
    return null;
  }
}
