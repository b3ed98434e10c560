import { defineRoute } from "@/lib/server/route";
import { rewordAnnotation } from "@/lib/server/talk/annotations/workflows";
import { annotationRewording } from "@/lib/wire/annotations";

/** Puts other words in one's own annotation. */
export const PUT = defineRoute(
  { action: "propose", params: ["thread", "annotation"], body: annotationRewording },
  ({ actor, params, body }) => rewordAnnotation(actor, { ...body, ...params }),
);
