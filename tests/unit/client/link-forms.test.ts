// Contract: forms of links keep what was begun in its own shape, and send what was written, no more and no less.
// Must reject: the draft of an older form, a claim that says nothing, a citation that only one of two claims carries.
import { expect, test } from "vitest";
import { commandOf, startLink } from "@/components/network-editor/link-draft";
import { anEmptyTranche, claimsOf, toLink, trancheState } from "@/components/vehicles/desk/tranche-state";
import { readKept, textsLike } from "@/lib/client/use-form-draft";
import { textIn } from "@/lib/domain/model/case-languages";

test("a draft is taken up in the shape that the form has, and in no other", () => {
  const shape = { en: "", zh: "" };
  const kept = JSON.stringify({ version: 3, form: { en: "Alder", zh: "" } });
  expect(readKept(kept, textsLike(shape))).toEqual({ version: 3, form: { en: "Alder", zh: "" } });
  expect(readKept(kept, textsLike({ en: "" }))).toBeNull();
  expect(readKept(kept, textsLike({ ...shape, note: "" }))).toBeNull();
  expect(readKept("{", textsLike(shape))).toBeNull();
  expect(readKept("", textsLike(shape))).toBeNull();
  expect(readKept('{"version":0,"form":{"kind":"loan"}}', trancheState)).toBeNull();
});

test("a drawn link goes into its deal, or comes with a new one", () => {
  const end = (slug: string) => ({ slug, name: { en: slug, zh: null } });
  const drawn = {
    ...startLink([end("alder"), end("birch")], ({ name }) => textIn(name, "en")),
    en: " Alder pays ",
    start: " ",
  };
  expect(commandOf(drawn)).toMatchObject({
    rest: "deals",
    body: { title: { en: "Alder pays", zh: null }, links: [{ payer: "alder", payee: "birch", start: null }] },
  });
  const { rest, body } = commandOf({ ...drawn, which: "there", deal: "alder-birch-2025" });
  expect([rest, Object.keys(body)]).toEqual(["links", expect.arrayContaining(["deal", "payer", "payee", "kind"])]);
  expect(body).not.toHaveProperty("links");
});

test("a tranche is sent with the claims that say something, each with the day and the places of the whole act", () => {
  const empty = anEmptyTranche("larch-loans", "not archived yet");
  expect(claimsOf(empty)).toEqual([]);
  const [citation] = empty.amount.citations;
  if (!citation) throw new Error("an empty form asks for a citation");
  const amount = { ...empty.amount, value: "1.5bn", asOf: "2025-06", citations: [{ ...citation, source: "s-filing" }] };
  const state = { ...empty, lender: "birch", tranche: " Class A ", amount, rate: { ...empty.rate, value: "7.5" } };
  expect(toLink(state, "larch", (property) => `key of ${property}`)).toMatchObject({
    kind: "loan",
    payer: "birch",
    payee: "larch",
    tranche: "Class A",
    claims: [
      { key: "key of amount", property: "amount", value: "1500000000", unit: "USD", asOf: "2025-06", propose: true },
      { key: "key of rate", property: "rate", value: "7.5", unit: "percent", asOf: "2025-06" },
    ].map((claim) => ({ ...claim, citations: [{ source: "s-filing" }] })),
  });
  expect(claimsOf({ ...state, rate: { ...empty.rate, value: " " } })).toEqual(["amount"]);
  expect(claimsOf({ ...empty, amount: { ...empty.amount, qualifier: "undisclosed" } })).toEqual(["amount"]);
});
