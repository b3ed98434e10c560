import { notFound } from "next/navigation";
import { connection } from "next/server";

/** An address of the desk that no page has: told in the language of the address, and written anew for every answer. */
export default async function NoSuchPage(): Promise<never> {
  await connection();
  notFound();
}
