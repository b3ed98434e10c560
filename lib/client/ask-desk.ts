/** Said in the window when an answer of the desk shows that nobody is signed in any more, and when one shows the reverse. */
export const SESSION_ENDED = "roundtrip:session-ended";
export const SESSION_STANDS = "roundtrip:session-stands";
/** Said when the desk did nothing and asks to come back, with the reason in both languages as `detail`. */
export const DESK_WAITS = "roundtrip:desk-waits";

/**
 * Asks the desk for something: every command and every read of its pages goes through here, so that an ended session is
 * named on whatever page it ends, and once for all. So is a desk that is too busy to do what was asked.
 */
export async function askDesk(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (response.status === 401) window.dispatchEvent(new Event(SESSION_ENDED));
  else if (response.ok) window.dispatchEvent(new Event(SESSION_STANDS));
  else if (response.status === 503 || response.status === 429) await tellWait(response.clone());
  return response;
}

/** Only what carries words of its own is told: a door that refuses guesses, say, is a matter of the page that asked. */
async function tellWait(response: Response): Promise<void> {
  const answer: unknown = await response.json().catch(() => null);
  if (typeof answer !== "object" || answer === null || !("message" in answer)) return;
  window.dispatchEvent(new CustomEvent(DESK_WAITS, { detail: answer.message }));
}
