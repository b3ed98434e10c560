// Contract: the old address of a view leads on to where the view stands now, in its language and version.
// Must reject: an old address that ends nowhere, a version that loses the page it was baked with, a loop of redirects.
import { expect, test } from "vitest";
import type { Manifest, PublishedFile } from "@/lib/delivery/public-index";
import { openShelf } from "@/lib/delivery/shelf";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { parsePublicAddress } from "@/lib/view/public-address";
import { MOVED_VIEWS, readerViews } from "@/lib/view/snapshots/reader-views";

const FILE: PublishedFile = { mediaType: "text/html", plain: { sha256: "0".repeat(64), size: 1 }, codings: {} };

function manifestOf(paths: readonly string[]): Manifest {
  return Object.fromEntries(paths.map((path) => [path, FILE]));
}

const views = readerViews(NO_WORDS).map(({ name }) => name);
const baked = ["en", "zh"].flatMap((locale) => ["index", ...views].map((name) => `${locale}/${name}.html`));

function findAt(path: string, files: readonly string[]) {
  const shelf = openShelf(async () => null);
  shelf.replace({
    stamp: "1",
    site: {},
    assets: {},
    cases: { ring: { latest: 2, versions: { 2: "two" } } },
    manifests: { two: manifestOf(files) },
  });
  const address = parsePublicAddress(path);
  return address === null ? null : shelf.find(address);
}

test("every old address leads to a view that is baked, in the same language and version", async () => {
  expect(MOVED_VIEWS.size).toBeGreaterThan(3);
  for (const [old, view] of MOVED_VIEWS) {
    expect(views).toContain(view);
    expect(views).not.toContain(old);
    for (const prefix of ["", "/zh"]) {
      expect(await findAt(`${prefix}/ring/${old}`, baked)).toEqual({ elsewhere: `${prefix}/ring/${view}` });
      expect(await findAt(`${prefix}/ring/v/2/${old}`, baked)).toEqual({ elsewhere: `${prefix}/ring/v/2/${view}` });
    }
  }
});

test("a version that was baked with the old page keeps it, and a case without the new one has nothing there", async () => {
  expect(await findAt("/ring/stress", [...baked, "en/stress.html"])).toMatchObject({ keeping: "revalidate" });
  expect(await findAt("/ring/stress", ["en/index.html"])).toBeNull();
  expect(await findAt("/zh/ring/stress", ["en/index.html", "en/what-could-go-wrong.html"])).toEqual({
    elsewhere: "/ring/what-could-go-wrong",
  });
});
