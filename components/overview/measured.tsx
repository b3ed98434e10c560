"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useDesk } from "#desk";
import { loopsOptions } from "@/lib/client/web-options";
import { dashboardMessages } from "@/lib/view/messages/dashboard";

/** Says that newer numbers are being measured, and shows them when they are there. */
export function MeasuringNote({ isFirst }: { isFirst: boolean }) {
  const { locale, caseSlug } = useDesk();
  const words = dashboardMessages(locale);
  const router = useRouter();
  const { data } = useQuery(loopsOptions(caseSlug));
  const isThere = data?.measured?.isCurrent === true;
  useEffect(() => {
    if (isThere) router.refresh();
  }, [isThere, router]);
  const text = data?.refused ? words.tooLarge : isFirst ? words.measuring : words.older;
  return (
    <p role="status" className="desk-faint">
      {text}
    </p>
  );
}
