import { findCheckedBy } from "@/lib/server/acceptance/repository";
import { db } from "@/lib/server/db";
import { listApprovers } from "@/lib/server/publications/approval/repository";
import { type Published, type PublishRefusal, publishSite, publishSnapshot } from "@/lib/server/publications/workflows";
import { approvePublication } from "./approve-publication";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";
import { findCase } from "./find-case";
import { openRenderer } from "./renderer";

/**
 * `publish <case>`: publishes the next version of a case that one person checks. A case that two people check is
 * published at its desk, where one asks and another approves: a command line knows nobody, so it cannot be either. What
 * was approved there is handed on with `--approve`.
 */
export async function publishCase({ places: [slug = ""], values }: Typed): Promise<CommandResult> {
  const named = await findCase(slug);
  if ("refused" in named) return named.refused;
  if (values.approve !== undefined) return approvePublication(slug, values.approve, values.by ?? "");
  if ((await findCheckedBy(db(), named.found.id)) === "two") {
    const approvers = (await listApprovers(db(), named.found.id)).map(({ name }) => name);
    return { code: 1, say: explainTwoPeople(slug, approvers) };
  }
  const renderer = await openRenderer();
  const published = await publishSnapshot(null, slug, renderer);
  if (!published.ok) return { code: 1, say: explainPublishRefusal(published.reason) };
  await publishSite(renderer);
  return { code: 0, say: describePublished(slug, published.value) };
}

function explainTwoPeople(slug: string, approvers: readonly string[]): string {
  const who =
    approvers.length < 2
      ? "it needs two editors or admins and has not got them: invite another at its desk"
      : `the second person would be any of these who did not ask: ${approvers.join(", ")}`;
  return `"${slug}" is checked by two people: one asks for the version at /desk/${slug}/publish, another approves it there; ${who}`;
}

function describePublished(slug: string, published: Published): string {
  const { number, sha256, files, anchored, asOf, afterDay } = published;
  return [
    `published ${slug} version ${number}, as of ${asOf}: ${files} files, document ${sha256}`,
    ...(afterDay.length > 0 ? [describeAfterDay(afterDay, asOf)] : []),
    ...(anchored ? [] : ["its history could not be anchored outside the database: see the log"]),
  ].join("\n");
}

/** What the day of a version leaves out, and how that is changed. */
function describeAfterDay(afterDay: Published["afterDay"], asOf: string): string {
  const one = afterDay.length === 1;
  return [
    `${afterDay.length} accepted ${one ? "claim begins" : "claims begin"} after ${asOf} and ${one ? "counts" : "count"} in no figure of it:`,
    ...afterDay.map((slug) => `  ${slug}`),
    "move the day of the case under Settings at the desk, and publish again",
  ].join("\n");
}

/** A refusal in words, with every link that nothing accepted stands behind. */
export function explainPublishRefusal(refusal: PublishRefusal): string {
  switch (refusal.code) {
    case "case-missing":
      return "there is no such case";
    case "title-not-accepted":
      return "nobody but their writer has accepted the title and summary of the case; accept them at its desk";
    case "two-people":
      return "two people check the case: one asks for the version at its desk, another approves it there";
    case "questions-wait":
      return `questions to parties or their answers wait for a second person, and readers would be told that there are none: ${refusal.questions.map(({ party }) => party).join(", ")}`;
    case "gone":
      return "the request waits no more";
    case "own-work":
      return "whoever asked does not approve";
    case "changed-meanwhile":
      return "somebody changed the case while it was being baked; publish again";
    case "not-publishable":
      return `nothing was published: no accepted claim stands behind ${refusal.links.map(({ link }) => link).join(", ")}`;
  }
}
