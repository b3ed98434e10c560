import { withClient } from "../../../scripts/lib/postgres.mjs";
import { setUpCase } from "../../../scripts/lib/product.mjs";
import { serveScratchProduct } from "../../../scripts/lib/scratch-product.mjs";
import { signIn } from "../serve/desk-asker.mjs";

/** The product with the shipped case in a version that two people of the newsroom published, as search engines may see it. */
export async function servePublishedCase(slug) {
  let signIns;
  const product = await serveScratchProduct({
    builds: ["island", "worker", "app"],
    prepare: async (env) => {
      signIns = (await setUpCase(env)).signIns;
    },
  });
  await withClient(product.databaseUrl, (client) =>
    client.query(`UPDATE "Case" SET "shipped" = false WHERE "slug" = $1`, [slug]),
  );
  const as = (role) =>
    signIn(
      product.address,
      signIns.find((one) => one.role === role),
    );
  const place = `/api/desk/${slug}/publication`;
  const post = async (ask, path, body) => {
    const headers = { "content-type": "application/json" };
    const answer = await ask(path, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  };
  const editor = await as("editor");
  const admin = await as("admin");
  const { gate } = await (await editor(place)).json();
  await post(editor, place, { number: gate.number, contentSha256: gate.contentSha256 });
  const { request } = await (await admin(place)).json();
  await post(admin, `${place}/${request.id}/approve`, {});
  return product;
}
