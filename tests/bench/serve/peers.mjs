import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bin } from "../../../scripts/lib/builds.mjs";
import { DATA, ROOT } from "../../../scripts/lib/paths.mjs";
import { findFreePort } from "../../../scripts/lib/postgres.mjs";
import { runNode, startCompanion, stopCompanion } from "../../../scripts/lib/processes.mjs";

const HOST = "127.0.0.1";

/** Whether a program is installed on this machine. */
export function isInstalled(program) {
  return spawnSync("which", [program]).status === 0;
}

/** nginx with the same bytes under the same headers that matter; null where it is not installed. */
export async function startNginx({ folder, bytes, headers }) {
  if (!isInstalled("nginx")) return null;
  const port = await findFreePort(0, HOST);
  mkdirSync(path.join(folder, "pages"), { recursive: true });
  writeFileSync(path.join(folder, "pages", "page"), bytes);
  const said = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`);
  writeFileSync(
    path.join(folder, "nginx.conf"),
    `${process.getuid?.() === 0 ? "user root;" : ""} daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; worker_processes auto;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen ${HOST}:${port}; root ${folder}/pages; default_type "text/html"; ${said.join(" ")} }
}
`,
  );
  const child = spawn("nginx", ["-c", path.join(folder, "nginx.conf")], { stdio: "ignore" });
  const address = `http://${HOST}:${port}/page`;
  await untilAnswering(address);
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** An empty page of the framework, rendered at build time: the least that it can be asked for. */
export async function startEmptyNext() {
  const folder = path.join(DATA, "bench-empty-app");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "app"), { recursive: true });
  const files = {
    "package.json": JSON.stringify({ private: true, type: "module" }),
    "next.config.mjs": `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(ROOT)} } };`,
    "app/layout.jsx":
      "export default function Layout({ children }) { return <html lang='en'><body>{children}</body></html>; }",
    // Without one of its own the framework takes that of the folder above, and with it the product's settings.
    "instrumentation.js": "export function register() {}",
    "app/page.jsx": "export default function Page() { return null; }",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const next = bin("next/dist/bin/next");
  await runNode([next, "build", folder], { env: { ...process.env, NODE_ENV: "production" } });
  const port = await findFreePort(0, HOST);
  const child = startCompanion(next, ["start", folder, "--port", String(port), "--hostname", HOST], {
    env: { ...process.env, NODE_ENV: "production" },
    silent: true,
  });
  const address = `http://${HOST}:${port}/`;
  await untilAnswering(address);
  return {
    address,
    stop: async () => {
      await stopCompanion(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswering(address) {
  for (let tries = 0; tries < 300; tries += 1) {
    const isThere = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer`);
}
