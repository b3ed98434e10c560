import { defineRoute } from "@/lib/server/route";
import { setPublicity } from "@/lib/server/talk/annotations/workflows";
import { annotationPublicity } from "@/lib/wire/annotations";

/** Shows an annotation to readers, or takes it back; for editors. */
export const PUT = defineRoute(
  { action: "review", params: ["thread", "annotation"], body: annotationPublicity },
  ({ actor, params, body }) => setPublicity(actor, { ...body, ...params }),
);
