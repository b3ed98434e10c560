"use client";
import { useState } from "react";
import type { z } from "zod";
import { type Outcome, sendCommand } from "@/lib/client/send-command";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { explainMemberRefusal, memberMessages } from "@/lib/view/messages/members";

export interface Command {
  readonly isUnderWay: boolean;
  /** Why the last attempt was refused, in words; empty when it was not. */
  readonly problem: string;
  /** The server's word for that, where it said one. */
  readonly refusal: string | null;
  /** Sends a command; gives its answer, or undefined when it was refused. */
  readonly send: <Value>(path: string, body: object, options?: SendOptions<Value>) => Promise<Value | null | undefined>;
}

interface SendOptions<Value> {
  readonly method?: "POST" | "PUT";
  readonly schema?: z.ZodType<Value>;
}

/** One command at a time with its states: resting, under way, refused. */
export function useCommand(locale: Locale): Command {
  const [isUnderWay, setUnderWay] = useState(false);
  const [problem, setProblem] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);

  const send: Command["send"] = async (path, body, { method = "POST", schema } = {}) => {
    setUnderWay(true);
    setProblem("");
    setRefusal(null);
    const outcome = await sendCommand(path, method, body, schema && { schema });
    setUnderWay(false);
    if (outcome.is === "done") return outcome.value;
    setProblem(explainOutcome(locale, outcome));
    if (outcome.is === "refused") setRefusal(outcome.code);
    return undefined;
  };
  return { isUnderWay, problem, refusal, send };
}

function explainOutcome(locale: Locale, outcome: Exclude<Outcome<unknown>, { is: "done" }>): string {
  if (outcome.is === "stale") return memberMessages(locale).staleMember;
  if (outcome.is === "unreachable") return explainMemberRefusal(locale, null, 0);
  return explainMemberRefusal(locale, outcome.code, outcome.status);
}

/** The text of a field; empty when there is none. */
export function readField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
