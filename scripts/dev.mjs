// npm run dev: like npm start, with Next's development server. Public pages are baked: a version published at the
// desk shows changes to them.
process.argv.push("--dev");
await import("./start.mjs");
