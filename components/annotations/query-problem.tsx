import { useLocale } from "#desk";
import { isSignedOut } from "@/lib/client/send-command";
import { talkMessages } from "@/lib/view/messages/talk";

/** What stands there while a list is loading, or when it could not be loaded. */
export function QueryProblem({
  answer,
}: {
  answer: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
}) {
  const locale = useLocale();
  const messages = talkMessages(locale);
  if (answer.isPending) {
    return (
      <p className="desk-faint" role="status">
        {messages.loading}
      </p>
    );
  }
  if (!answer.isError) return null;
  return (
    <p role="alert" className="desk-alert">
      {isSignedOut(answer.error) ? messages.sessionEnded : messages.loadFailed}{" "}
      <button type="button" onClick={() => answer.refetch()}>
        {messages.tryAgain}
      </button>
    </p>
  );
}
