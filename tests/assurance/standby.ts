import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { connect as connectTo, createServer, type Socket } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startPostgres, withClient } from "../../scripts/lib/postgres.mjs";
import { findPostgresAccount } from "../../scripts/lib/postgres-place.mjs";

type Postgres = Awaited<ReturnType<typeof startPostgres>>;

/**
 * A standby of a running cluster, made as its manual says where there is no `pg_basebackup`: the folder is copied between
 * `pg_backup_start` and `pg_backup_stop`, and follows the primary from then on. From the moment this returns the primary
 * acknowledges nothing that the standby has not on its disk.
 */
export async function startStandby(
  primary: Postgres,
  folder: { readonly from: string; readonly to: string },
  password: string,
) {
  const account = findPostgresAccount();
  await withClient(primary.url("postgres"), async (client) => {
    await client.query("SELECT pg_create_physical_replication_slot('standby')");
    await client.query("SELECT pg_backup_start('standby', true)");
    mkdirSync(folder.to, { mode: 0o700 });
    if (account) chownSync(folder.to, account.uid, account.gid);
    const copied = spawnSync("cp", ["-a", `${folder.from}/.`, folder.to], { ...account, cwd: "/", encoding: "utf8" });
    if (copied.status !== 0) throw new Error(`the folder was not copied: ${copied.stderr}`);
    const { rows } = await client.query<{ label: string }>("SELECT labelfile AS label FROM pg_backup_stop(false)");
    const write = (name: string, text: string) => {
      const file = path.join(folder.to, name);
      writeFileSync(file, text, { flag: "a", mode: 0o600 });
      if (account) chownSync(file, account.uid, account.gid);
    };
    for (const left of ["postmaster.pid", "postmaster.opts", "pg_replslot/standby"]) {
      rmSync(path.join(folder.to, left), { recursive: true, force: true });
    }
    write("backup_label", rows[0]?.label ?? "");
    write("standby.signal", "");
    const followed = `host=127.0.0.1 port=${primary.port} user=postgres password=${password} application_name=standby`;
    write("postgresql.auto.conf", `primary_conninfo = '${followed}'\nprimary_slot_name = 'standby'\n`);
  });
  const standby = await startPostgres({ folder: folder.to, password });
  await withClient(primary.url("postgres"), async (client) => {
    await client.query("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
    await client.query("SELECT pg_reload_conf()");
    for (let turn = 0; ; turn += 1) {
      const { rows } = await client.query("SELECT FROM pg_stat_replication WHERE sync_state = 'sync'");
      if (rows.length > 0) return;
      if (turn > 300) throw new Error("the standby does not follow");
      await sleep(100);
    }
  });
  return standby;
}

/** One address for whichever server is the primary: what a pooler, a balancer or a floating address does elsewhere. */
export async function openForwarder(port: number) {
  let target = port;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connectTo(target, "127.0.0.1");
    for (const one of [socket, onward]) {
      open.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        open.delete(one);
        socket.destroy();
        onward.destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the forwarder has no port");
  return {
    port: address.port,
    pointTo: (other: number) => {
      target = other;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
