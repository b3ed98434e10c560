import { ROLES, type Role } from "@/lib/domain/model/vocabulary";
import { listCandidates } from "@/lib/server/accounts/members/first-admin/repository";
import { sampleAddress } from "@/lib/server/accounts/members/workflows";
import { closeDb, db, PROGRAM_LIMITS, setDatabaseLimits } from "@/lib/server/db";
import { listCases } from "@/lib/server/records/repository";
import { EXAMPLE_CASE } from "./acts";
import { type Player, playExample } from "./play";

/**
 * The program that `npm run dev` runs after its set-up: plays the example, where the database holds nothing of a newsroom's
 * own, and prints one line of JSON. Nothing else runs it, and it is built into nothing that serves.
 */
async function loadExample(): Promise<{ readonly done: number; readonly left: string | null }> {
  const players = await findPlayers();
  if (typeof players === "string") return { done: 0, left: players };
  const played = await playExample(players);
  return played.ok ? { done: played.value.done, left: played.value.refused } : { done: 0, left: played.reason };
}

/** The sample accounts, as long as nobody else uses this installation; else why the example is left out. */
async function findPlayers(): Promise<Readonly<Record<Role, Player>> | string> {
  const own = (await listCases(db())).filter(({ slug, shipped }) => !shipped && slug !== EXAMPLE_CASE.slug);
  if (own.length > 0) return "there are cases of a newsroom here";
  const accounts = await listCandidates(db());
  const addresses = new Set(ROLES.map(sampleAddress));
  if (accounts.some(({ email }) => !addresses.has(email))) return "there are accounts of a newsroom here";
  const playerOf = (role: Role) =>
    accounts.find(({ email, isDisabled }) => email === sampleAddress(role) && !isDisabled);
  const [reporter, editor, admin] = [playerOf("reporter"), playerOf("editor"), playerOf("admin")];
  if (!reporter || !editor || !admin) return "a sample account is missing";
  return { reporter, editor, admin };
}

setDatabaseLimits(PROGRAM_LIMITS);
try {
  process.stdout.write(`${JSON.stringify(await loadExample())}\n`);
} finally {
  await closeDb();
}
