import { z } from "zod";
import { localized } from "./localized";

/** What a record is called: by its name, a claim by the name of its subject and by its property. */
export const calledRecord = z.object({ name: localized, property: z.string().nullable() });
export type CalledRecord = Readonly<z.infer<typeof calledRecord>>;
