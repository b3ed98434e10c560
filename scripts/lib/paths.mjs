import { fileURLToPath } from "node:url";

/** Root of the working tree, with a trailing slash. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Everything that Roundtrip keeps outside git and node_modules: database, stamps, logs. */
export const DATA = `${ROOT}.data/`;
