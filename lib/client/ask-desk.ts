/** Said in the window when an answer of the desk shows that nobody is signed in any more, and when one shows the reverse. */
export const SESSION_ENDED = "roundtrip:session-ended";
export const SESSION_STANDS = "roundtrip:session-stands";

/**
 * Asks the desk for something: every command and every read of its pages goes through here, so that an ended session is
 * named on whatever page it ends, and once for all.
 */
export async function askDesk(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (response.status === 401) window.dispatchEvent(new Event(SESSION_ENDED));
  else if (response.ok) window.dispatchEvent(new Event(SESSION_STANDS));
  return response;
}
