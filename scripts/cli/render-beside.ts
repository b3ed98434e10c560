import { once } from "node:events";
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { PagesOfVersion, RenderedPages, Share } from "@/lib/publication/render-share";

/** The program of the thread lies beside this one, wherever both are built. */
const PROGRAM = new URL("./render-thread.mjs", import.meta.url);

/** Whether there is a thread to render in: where sources run unbuilt, as in tests, one thread renders all. */
export function canRenderBeside(): boolean {
  return existsSync(PROGRAM);
}

/** Room for what is new, so that the short-lived pieces of pages are not carried along. */
const LIMITS = { maxYoungGenerationSizeMb: 96 };

/** What the thread is handed. */
export interface ShareToRender {
  readonly version: PagesOfVersion;
  readonly share: Share;
}

/**
 * Renders a share of a version in a thread of its own, so that a version takes both cores of a small machine. The thread
 * ends with its share, and its memory with it.
 */
export async function renderBeside(version: PagesOfVersion, share: Share): Promise<RenderedPages> {
  const toRender: ShareToRender = { version, share };
  // What the process was started with besides, such as its end with whoever started it, is not the thread's.
  const execArgv = ["--enable-source-maps"];
  const thread = new Worker(PROGRAM, { workerData: toRender, execArgv, resourceLimits: LIMITS });
  try {
    // An error of the thread is an error here.
    const [rendered] = (await once(thread, "message")) as [RenderedPages];
    return rendered;
  } finally {
    await thread.terminate();
  }
}
