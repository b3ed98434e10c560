import { defineConfig } from "prisma/config";

/** Used by the ordinary Prisma CLI. The datasource address comes from the environment alone. */
export default defineConfig({
  schema: ".",
  migrations: { path: "migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://unset@127.0.0.1:1/unset" },
});
