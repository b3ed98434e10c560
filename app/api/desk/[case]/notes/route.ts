import { defineRoute } from "@/lib/server/route";
import { loadNote } from "@/lib/server/talk/notes/loaders";
import { writeNote } from "@/lib/server/talk/notes/workflows";
import { noteChange, noteQuery } from "@/lib/wire/tasks";

/** The text on a loop or a term. */
export const GET = defineRoute({ action: "read-desk", query: noteQuery }, ({ actor, query }) => loadNote(actor, query));

/** Writes it, in both languages. */
export const PUT = defineRoute({ action: "propose", body: noteChange }, ({ actor, body }) => writeNote(actor, body));
