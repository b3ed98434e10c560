"use client";
import { useEffect, useRef } from "react";
import { useLocale } from "#desk";
import type { DeskChoice, DeskGraph, DeskGraphListener } from "@/components/network/flow-graph-desk";
import { webMessages } from "@/lib/view/messages/web";
import type { LiveNetwork } from "@/lib/wire/network";

/** The zoomable picture. The drawing library is loaded with it, and draws only what it is handed. */
export function LivePicture({
  network,
  choice,
  isDrawing,
  listener,
}: {
  network: LiveNetwork;
  choice: DeskChoice;
  isDrawing: boolean;
  listener: DeskGraphListener;
}) {
  const locale = useLocale();
  const container = useRef<HTMLDivElement>(null);
  const graph = useRef<DeskGraph | null>(null);
  const latest = useRef({ listener, network, choice, isDrawing });
  // Declared first, so that the effects below read what was rendered last.
  useEffect(() => {
    latest.current = { listener, network, choice, isDrawing };
  });

  // The drawing library is an outside system: mounted once, told of every change below.
  useEffect(() => {
    let isGone = false;
    void import("@/components/network/flow-graph-desk").then(({ mountDeskGraph }) => {
      if (isGone || container.current === null) return;
      graph.current = mountDeskGraph(container.current, {
        onChoose: (kind, slug) => latest.current.listener.onChoose(kind, slug),
        onMove: (party, at) => latest.current.listener.onMove(party, at),
        onStart: (party) => latest.current.listener.onStart(party),
        onDraw: (giver, receiver) => latest.current.listener.onDraw(giver, receiver),
      });
      graph.current.show(latest.current.network, locale, latest.current.choice);
      graph.current.setDrawing(latest.current.isDrawing);
    });
    return () => {
      isGone = true;
      graph.current?.destroy();
      graph.current = null;
    };
  }, [locale]);
  useEffect(() => graph.current?.show(network, locale, choice), [network, locale, choice]);
  useEffect(() => graph.current?.setDrawing(isDrawing), [isDrawing]);

  return <div ref={container} className="web-picture" role="img" aria-label={webMessages(locale).picture} />;
}
