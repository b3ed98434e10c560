import { analyzeFile, describeProgramFault } from "./analyze";

// Whoever reads the answer may have enough of it before its end; that is no fault.
process.stdout.on("error", (error: Error & { readonly code?: string }) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

// A program of its own: it needs no database, no settings and none of the server.
const { code, say } = await analyzeFile(process.argv.slice(2)).catch(describeProgramFault);
(code === 0 ? process.stdout : process.stderr).write(`${say}\n`);
process.exitCode = code;
