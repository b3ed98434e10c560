"use client";
import { useState } from "react";
import { useLocale } from "#desk";
import { writeFrameCookie } from "@/lib/client/frame-cookie";
import { KEYS_COOKIE } from "@/lib/view/desk/frame-choices";
import { memberMessages } from "@/lib/view/messages/members";

/** Whether single keys act: who dictates, or whose keyboard is held by something else, switches them off here. */
export function KeysChoice({ initial }: { initial: boolean }) {
  const messages = memberMessages(useLocale());
  const [isOn, setOn] = useState(initial);
  return (
    <label>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          setOn(event.target.checked);
          writeFrameCookie(KEYS_COOKIE, event.target.checked ? "on" : "off");
        }}
      />{" "}
      {messages.keysOn}
    </label>
  );
}
