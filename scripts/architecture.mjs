// npm run architecture [-- <root>]: the layer picture of lib/README.md, checked over every import.
import path from "node:path";
import { checkArchitecture } from "./architecture/check.mjs";
import { ROOT } from "./lib/paths.mjs";

const { files, arrows, breaches } = checkArchitecture(path.resolve(process.argv[2] ?? ROOT));
for (const breach of breaches) console.error(breach);
console.log(`${files} files, ${arrows} imports, ${breaches.length} breaches`);
process.exitCode = breaches.length === 0 ? 0 : 1;
