import { defineRoute } from "@/lib/server/route";
import { tryEffect } from "@/lib/server/sets/effect/loaders";
import { SET_MAX_BYTES, setEffectQuestion } from "@/lib/wire/sets";

/** What a set would change that is not proposed yet; nothing of it is kept. */
export const POST = defineRoute(
  { action: "propose", body: setEffectQuestion, maxBytes: SET_MAX_BYTES },
  ({ actor, body, signal }) => tryEffect(actor, body.set, { locale: body.locale, signal }),
);
