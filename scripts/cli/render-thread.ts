import { parentPort, workerData } from "node:worker_threads";
import { renderShare } from "@/lib/publication/render-share";
import type { ShareToRender } from "./render-beside";

/** The program of a thread that renders a share of a version and hands it back. */
const { version, share }: ShareToRender = workerData;
parentPort?.postMessage(renderShare(version, share));
