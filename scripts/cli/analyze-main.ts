import { analyzeFile } from "./analyze";

// A program of its own: it needs no database, no settings and none of the server.
try {
  const { code, say } = await analyzeFile(process.argv.slice(2));
  (code === 0 ? process.stdout : process.stderr).write(`${say}\n`);
  process.exitCode = code;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
