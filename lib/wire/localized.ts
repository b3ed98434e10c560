import { z } from "zod";

/** A text in one language or two, as an answer carries it. */
export const localized = z.strictObject({ en: z.string().nullable(), zh: z.string().nullable() });
