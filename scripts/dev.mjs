// npm run dev: like npm start, with Next's development server. Public pages are baked, so `npm run -s roundtrip --
// publish <case>` shows changes to them.
process.argv.push("--dev");
await import("./start.mjs");
