"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { LocaleProvider } from "@/components/desk-context/providers";
import { FetchFailure } from "@/lib/client/fetch-json";
import type { Locale } from "@/lib/domain/model/vocabulary";

/** One query client per browser tab. An answer that says no is not asked for again. */
export function DeskProviders({ locale, children }: { locale: Locale; children: ReactNode }) {
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
  return (
    <LocaleProvider locale={locale}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </LocaleProvider>
  );
}
