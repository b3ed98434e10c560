import type { ReactNode } from "react";
import { Suspense } from "react";
import type { z } from "zod";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LoadingNote } from "@/components/desk/loading-note";
import type { Actor } from "@/lib/server/auth/actor";
import type { DeskPlace } from "@/lib/view/desk/desk-addresses";
import { type Page, readListQuery } from "@/lib/wire/desk/list-query";
import { type CaseListProps, frameOf, type OpenCase, openCase } from "./open-case";

/** The page of one list of a case: what its address asks for, loaded behind the frame, and drawn by `draw`. */
export function listPage<Schema extends z.ZodObject, Row>(
  place: DeskPlace,
  schema: Schema,
  load: (actor: Actor<"read-desk">, query: z.infer<Schema>) => Promise<Page<Row>>,
  draw: (asked: { query: z.infer<Schema>; page: Page<Row> }, actor: Actor<"read-desk">) => ReactNode,
  below?: (opened: OpenCase) => ReactNode,
) {
  async function Rows({ actor, query }: { actor: Actor<"read-desk">; query: z.infer<Schema> }) {
    return draw({ query, page: await load(actor, query) }, actor);
  }
  return async function ListPage({ params, searchParams }: CaseListProps) {
    const opened = await openCase("read-desk", params, place);
    const query = readListQuery(schema, await searchParams);
    return (
      <DeskCaseFrame {...frameOf(opened, place)}>
        <Suspense key={JSON.stringify(query)} fallback={<LoadingNote text={opened.messages.loading} />}>
          <Rows actor={opened.actor} query={query} />
        </Suspense>
        {below?.(opened)}
      </DeskCaseFrame>
    );
  };
}
