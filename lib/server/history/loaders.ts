import "server-only";
import { type ChainFault, judgeChain } from "@/lib/domain/history/judge-chain";
import type { StoredCase } from "@/lib/server/cases/repository";
import { listSnapshots } from "@/lib/server/snapshots/repository";
import { inTransaction } from "@/lib/server/transaction";
import { readAnchors } from "./anchors/repository";
import { findChainBreak, findChainHead, listRevisionHashes } from "./repository";

/**
 * Everything that is wrong with the history of a case, by its own hashes and by the anchors outside the database. The
 * anchors are read first: what is written while we look is then newer than they are, never missing.
 */
export async function findHistoryFaults({ id, slug }: Pick<StoredCase, "id" | "slug">): Promise<ChainFault[]> {
  const lines = await readAnchors(slug);
  const named = (lines ?? []).flatMap(({ anchor }) => (anchor === null ? [] : [anchor.seq]));
  return inTransaction(async (tx) =>
    judgeChain(
      {
        caseId: id,
        broken: await findChainBreak(tx, id),
        head: await findChainHead(tx, id),
        hashes: await listRevisionHashes(tx, id, named),
        versions: (await listSnapshots(tx, slug)).map(({ number, documentSha256 }) => ({
          number,
          sha256: documentSha256,
        })),
      },
      lines,
    ),
  );
}
