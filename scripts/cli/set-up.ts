import path from "node:path";
import { createShippedMembers } from "@/lib/server/accounts/members/workflows";
import { db } from "@/lib/server/db";
import { readShippedCase } from "@/lib/server/imports/loaders";
import { importShippedCase } from "@/lib/server/imports/workflows";
import { findSnapshot, isSiteBehind, listLatestSnapshots } from "@/lib/server/publications/repository";
import { publishSite, publishSnapshot, settleAnchor } from "@/lib/server/publications/workflows";
import { listCases } from "@/lib/server/records/repository";
import type { CommandResult } from "./command";
import { explainRefusal } from "./explain-refusal";
import { explainPublishRefusal } from "./publish-case";
import { openRenderer } from "./renderer";

const SEED_FOLDER = path.join(process.cwd(), "prisma", "seed", "ai-circular");

/**
 * `setup`: what an empty database needs before there is something to see. Each part is skipped when it is done, so a
 * run that was cut off is finished by the next one. Prints one line of JSON for the program that called it.
 */
export async function setUp(): Promise<CommandResult> {
  const { header } = await readShippedCase(SEED_FOLDER);
  const cases = await listCases(db());
  for (const one of cases) await settleAnchor(one);
  // A newsroom may have a case of its own at that address: what is in it is nobody's to publish here.
  const ours = cases.some(({ slug, shipped }) => slug === header.slug && shipped);
  const others = cases.some(({ slug }) => slug !== header.slug);
  // A database with cases of its own is a newsroom's: nothing is put into it.
  const imported = cases.length === 0 ? await importShippedCase(SEED_FOLDER) : null;
  if (imported && !imported.ok) return { code: 1, say: explainRefusal(imported.reason) };

  let published: { case: string; number: number } | null = null;
  const isOurs = ours || imported !== null;
  if (isOurs && !others && (await findSnapshot(db(), header.slug, "latest")) === null) {
    const result = await publishSnapshot(null, header.slug, await openRenderer());
    if (!result.ok) return { code: 1, say: explainPublishRefusal(result.reason) };
    published = { case: header.slug, number: result.value.number };
  }
  // A publication that was cut off after its commit has left the pages that list the cases as they were before it.
  if (await isSiteBehind(db())) await publishSite(await openRenderer());

  // Last, so that passwords are made only when nothing can fail any more before they are shown.
  const signIns = isOurs ? await createShippedMembers(header.slug) : null;
  const latest =
    (await listLatestSnapshots(db())).map(({ caseSlug, number }) => ({ case: caseSlug, number }))[0] ?? null;
  return { code: 0, say: JSON.stringify({ imported: imported !== null, published, latest, signIns }) };
}
