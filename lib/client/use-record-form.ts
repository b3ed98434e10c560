import { useState } from "react";
import { z } from "zod";
import { namesake, savedRecord, staleWith } from "@/lib/wire/records";
import type { Refused } from "./send-command";
import { deskApi } from "./talk-options";
import { useCommand } from "./use-command";
import { useFormDraft } from "./use-form-draft";

/**
 * What a form is for: a new record of a list, an edit of one over the version that was seen, or an edit of the only one
 * of its kind, which has no name below its surface.
 */
export type RecordTarget =
  | { readonly is: "new" }
  | { readonly is: "edit"; readonly slug: string; readonly version: number }
  | { readonly is: "only"; readonly version: number };

/** The form of one record, with its draft and what became of saving it. */
export function useRecordForm<State extends { readonly why: string }, Standing>({
  caseSlug,
  memberId,
  list,
  target,
  schema,
  standing,
  initial,
}: {
  readonly caseSlug: string;
  readonly memberId: string;
  /** The surface that takes it: `rules`. */
  readonly list: string;
  readonly target: RecordTarget;
  readonly schema: z.ZodType<State>;
  /** The record as the server answers it when somebody saved first. */
  readonly standing: z.ZodType<Standing>;
  readonly initial: State;
}) {
  const key = `${list}-form:${target.is === "edit" ? target.slug : target.is}`;
  const over = target.is === "new" ? 0 : target.version;
  const draft = useFormDraft({ caseSlug, memberId, key }, initial, { over, schema });
  const { state, version } = draft;
  const { isUnderWay, send } = useCommand();
  const answers = {
    answer: savedRecord,
    told: z.union([
      staleWith(z.intersection(standing, z.object({ version: z.int() }))),
      z.object({ code: z.literal("duplicates"), duplicates: z.array(namesake).readonly() }),
    ]),
  };
  const [refused, setRefused] = useState<Refused<z.infer<typeof answers.told>> | null>(null);
  const told = refused?.told ?? null;

  return {
    state,
    draft,
    isUnderWay,
    /** Why the last save did nothing, where there is nothing to choose: no newer version, no namesakes. */
    refused: told === null ? refused : null,
    /** The record that somebody else saved first. */
    theirs: told?.code === "stale" ? told.now : null,
    /** Records that may be the same. */
    namesakes: told?.code === "duplicates" ? told.duplicates : [],
    change: draft.change,
    /** Why a field cannot stand: the word of the server. */
    problemOf: (field: string): string | undefined =>
      refused?.problems.find((problem) => problem.field === field)?.reason,
    /** Goes on over the version that somebody else saved, with what the form says now. */
    goOn: () => {
      if (told?.code === "stale") draft.goOnOver(told.now.version);
      setRefused(null);
    },
    /** Sends what the form says; gives the name of the saved record, or null where it was refused. */
    save: async (said: object, differsFrom: readonly string[] = []): Promise<string | null> => {
      setRefused(null);
      const outcome =
        target.is === "new"
          ? await send(deskApi(caseSlug, list), { ...said, differsFrom }, "POST", answers)
          : await send(
              deskApi(caseSlug, target.is === "only" ? list : `${list}/${encodeURIComponent(target.slug)}`),
              { ...said, version, why: state.why },
              "PUT",
              answers,
            );
      if (outcome.is === "refused") {
        setRefused(outcome);
        return null;
      }
      draft.drop();
      return outcome.value.slug;
    },
  };
}

/** What every form of a record shows below its fields. */
export type RecordForm = Pick<
  ReturnType<typeof useRecordForm>,
  "draft" | "isUnderWay" | "refused" | "namesakes" | "problemOf" | "goOn"
>;
