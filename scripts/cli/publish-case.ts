import { type Published, type PublishRefusal, publishSite, publishSnapshot } from "@/lib/server/snapshots/workflows";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";
import { findCase } from "./find-case";
import { openPress } from "./press";

/** `publish <case>`: freezes the accepted claims into the next version and bakes every public file. */
export async function publishCase({ places: [slug = ""] }: Typed): Promise<CommandResult> {
  const named = await findCase(slug);
  if ("refused" in named) return named.refused;
  const press = await openPress();
  const published = await publishSnapshot(null, slug, press);
  if (!published.ok) return { code: 1, say: explainPublishRefusal(published.reason) };
  await publishSite(press);
  return { code: 0, say: describePublished(slug, published.value) };
}

export function describePublished(slug: string, { number, sha256, files, anchored }: Published): string {
  const told = `published ${slug} version ${number}: ${files} files, document ${sha256}`;
  return anchored ? told : `${told}\nits history could not be anchored outside the database: see the log`;
}

/** A refusal in words, with every link that nothing accepted stands behind. */
export function explainPublishRefusal(refusal: PublishRefusal): string {
  switch (refusal.code) {
    case "case-missing":
      return "there is no such case";
    case "title-not-accepted":
      return "nobody but their writer has accepted the title and summary of the case; accept them at its desk";
    case "changed-meanwhile":
      return "somebody changed the case while it was being baked; publish again";
    case "not-publishable":
      return `nothing was published: no accepted claim stands behind ${refusal.links.map(({ link }) => link).join(", ")}`;
  }
}
