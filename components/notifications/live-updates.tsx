"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { useDesk } from "#desk";
import { askDesk } from "@/lib/client/ask-desk";
import { listenToCase } from "@/lib/client/live-updates";
import { invalidateCase, listTouchedSurfaces } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { talkMessages } from "@/lib/view/messages/talk";

/** Changes that come together are drawn together. */
const GATHER_MS = 200;
/** So long without the server before the page says so: a reconnection takes one second. */
const PATIENCE_MS = 4_000;

/**
 * What the server draws of a page: its records, so that a change of a record makes it old; something of every kind, so
 * that any change does; or nothing, because the page asks for all that it shows. The last is never drawn anew from the
 * server: for an address that has changed meanwhile the router would begin the page afresh, and typed words and open
 * panels would be gone.
 */
export type PageDrawing = "records" | "everything" | "nothing";

/** Draws anew what others have changed: queries of the case, and the parts of the page that the server made. */
export function LiveUpdates({ draws }: { draws: PageDrawing }) {
  const { locale, caseSlug } = useDesk();
  const queries = useQueryClient();
  const router = useRouter();
  const [isLost, setLost] = useState(false);
  const [isDrawing, startDrawing] = useTransition();
  const [isPageOld, setPageOld] = useState(false);
  const nouns = useRef(new Set<string>());

  // The page is drawn anew once at a time: a colleague's import must not draw it a thousand times.
  useEffect(() => {
    if (!isPageOld || isDrawing) return;
    startDrawing(async () => {
      setPageOld(false);
      // Where the session has ended the server would lead to signing in, and what was typed would be gone from the page.
      const answer = await askDesk(deskApi(caseSlug, "notifications"), { method: "HEAD" }).catch(() => null);
      if (answer !== null && answer.status !== 401) router.refresh();
    });
  }, [isPageOld, isDrawing, router, caseSlug]);

  useEffect(() => {
    let gathering: ReturnType<typeof setTimeout> | null = null;
    let losing: ReturnType<typeof setTimeout> | null = null;
    let isFetching = false;
    let hasLeft = false;
    // Throttled: changes that arrive together are fetched together.
    const gather = () => {
      if (gathering !== null || isFetching || hasLeft || nouns.current.size === 0) return;
      gathering = setTimeout(() => void fetchTouched(), GATHER_MS);
    };
    // Rounds do not overlap: one that began anew with every change would never end as long as changes come.
    const fetchTouched = async () => {
      gathering = null;
      isFetching = true;
      const touched = listTouchedSurfaces(nouns.current);
      nouns.current.clear();
      if (draws === "everything" || (draws === "records" && touched === "everything")) setPageOld(true);
      await invalidateCase(queries, caseSlug, (surface) => touched === "everything" || touched.has(surface));
      isFetching = false;
      gather();
    };
    const stop = listenToCase(caseSlug, (news) => {
      if (news === "lost") {
        losing ??= setTimeout(() => setLost(true), PATIENCE_MS);
        return;
      }
      if (losing !== null) clearTimeout(losing);
      losing = null;
      setLost(false);
      nouns.current.add(news === "missed" ? news : news.noun);
      gather();
    });
    return () => {
      hasLeft = true;
      stop();
      if (gathering !== null) clearTimeout(gathering);
      if (losing !== null) clearTimeout(losing);
    };
  }, [caseSlug, draws, queries]);

  return (
    <p className="talk-live" role="status">
      {isLost ? talkMessages(locale).liveLost : null}
    </p>
  );
}
