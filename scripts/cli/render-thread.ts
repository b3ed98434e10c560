import { parentPort, workerData } from "node:worker_threads";
import { renderShare } from "@/lib/publication/render-share";
import type { ShareToRender } from "./render-beside";

/** The program of a thread that renders a share of a version and hands it back; its bytes are handed over and not copied. */
const { version, share }: ShareToRender = workerData;
const rendered = renderShare(version, share);
const bytes = rendered.pages.flatMap(({ rest }) => rest.map((piece) => piece.bytes.buffer));
parentPort?.postMessage(
  rendered,
  bytes.filter((buffer) => buffer instanceof ArrayBuffer),
);
