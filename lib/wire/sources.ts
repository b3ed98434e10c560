import { z } from "zod";

/** Whether readers may have the address of a source that was read in somebody's mere copy. */
export const addressChoice = z.strictObject({ version: z.int().min(1), shown: z.boolean() });
export type AddressChoice = z.infer<typeof addressChoice>;
