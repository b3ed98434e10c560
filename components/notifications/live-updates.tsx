"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { listenToCase } from "@/lib/client/live-updates";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { talkMessages } from "@/lib/view/messages/talk";

/** Changes that come together are drawn together; a big import must not redraw the page a thousand times. */
const GATHER_MS = 250;
/** So long without the server before the page says so: a reconnection takes one second. */
const PATIENCE_MS = 4_000;

/** Draws anew what others have changed: queries of the case, and the parts of the page that the server made. */
export function LiveUpdates({ locale, caseSlug }: { locale: Locale; caseSlug: Slug }) {
  const queries = useQueryClient();
  const router = useRouter();
  const [isLost, setLost] = useState(false);

  useEffect(() => {
    let gathering: ReturnType<typeof setTimeout> | null = null;
    let losing: ReturnType<typeof setTimeout> | null = null;
    const nouns = new Set<string>();
    const redraw = () => {
      gathering = null;
      const isOwnNews = nouns.size === 1 && nouns.has("notification");
      nouns.clear();
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[1] === caseSlug && (!isOwnNews || queryKey[0] === "notifications"),
      });
      if (!isOwnNews) router.refresh();
    };
    const stop = listenToCase(caseSlug, (news) => {
      if (news === "lost") {
        losing ??= setTimeout(() => setLost(true), PATIENCE_MS);
        return;
      }
      if (losing !== null) clearTimeout(losing);
      losing = null;
      setLost(false);
      nouns.add(news === "missed" ? "" : news.noun);
      gathering ??= setTimeout(redraw, GATHER_MS);
    });
    return () => {
      stop();
      if (gathering !== null) clearTimeout(gathering);
      if (losing !== null) clearTimeout(losing);
    };
  }, [caseSlug, queries, router]);

  return (
    <p className="talk-live" role="status">
      {isLost ? talkMessages(locale).liveLost : null}
    </p>
  );
}
