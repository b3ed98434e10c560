"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { FetchFailure } from "@/lib/client/fetch-json";

/** One query client per browser tab. An answer that says no is not asked for again. */
export function DeskProviders({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: (count, error) => !(error instanceof FetchFailure && error.status < 500) && count < 2 },
        },
      }),
  );
  // From here on buttons are answered: see the rule for `data-live` in desk.css.
  useEffect(() => {
    document.documentElement.dataset.live = "";
  }, []);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
