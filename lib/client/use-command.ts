import { useMutation } from "@tanstack/react-query";
import { type Answers, type CommandMethod, type Outcome, type Refused, sendCommand, UNREAD } from "./send-command";

interface Send {
  (path: string, body: object, method?: CommandMethod): Promise<Outcome>;
  <Answer, Told>(
    path: string,
    body: object,
    method: CommandMethod,
    answers: Answers<Answer, Told>,
  ): Promise<Outcome<Answer, Told>>;
}

export interface Command {
  readonly isUnderWay: boolean;
  /** Why the last one did nothing; null before it, while one is under way, and after one that was done. */
  readonly refused: Refused | null;
  readonly send: Send;
}

/** The commands of one part of a page, with what became of the last of them. */
export function useCommand(): Command {
  const { mutateAsync, isPending, data } = useMutation({
    mutationFn: (command: Promise<Outcome<unknown>>) => command,
    // Whoever is offline is told so at once; a command that waits for the network would be sent when nobody looks.
    networkMode: "always",
  });

  function send(path: string, body: object, method?: CommandMethod): Promise<Outcome>;
  function send<Answer, Told>(
    path: string,
    body: object,
    method: CommandMethod,
    answers: Answers<Answer, Told>,
  ): Promise<Outcome<Answer, Told>>;
  async function send(
    path: string,
    body: object,
    method: CommandMethod = "POST",
    answers: Answers<unknown, unknown> = UNREAD,
  ): Promise<Outcome<unknown>> {
    return mutateAsync(sendCommand(path, method, body, answers));
  }
  return { isUnderWay: isPending, refused: data?.is === "refused" ? data : null, send };
}
