import { useEffect, useState } from "react";

/** `undefined` while the page is not yet in the browser, null when it holds no token. */
export type HeldToken = string | null | undefined;

/**
 * The token of a link, which stands behind the `#` where no server sees it. It is taken out of the address at once and
 * kept for this tab only, so that signing in or changing the language does not lose it.
 */
export function useHeldToken(purpose: "invite" | "reset"): HeldToken {
  const [token, setToken] = useState<HeldToken>(undefined);
  useEffect(() => {
    const take = () => {
      const given = window.location.hash.slice(1);
      if (/^[A-Za-z0-9_-]{43}$/.test(given)) {
        window.sessionStorage.setItem(nameOf(purpose), given);
        window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
      }
      setToken(window.sessionStorage.getItem(nameOf(purpose)));
    };
    take();
    // Another link of the same kind, opened in this very tab.
    window.addEventListener("hashchange", take);
    return () => window.removeEventListener("hashchange", take);
  }, [purpose]);
  return token;
}

/** Forgets a token that was used or opens nothing. */
export function forgetToken(purpose: "invite" | "reset"): void {
  window.sessionStorage.removeItem(nameOf(purpose));
}

function nameOf(purpose: string): string {
  return `roundtrip.${purpose}`;
}
