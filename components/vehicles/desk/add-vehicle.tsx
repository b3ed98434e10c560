"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useDesk } from "#desk";
import { PartyForm } from "@/components/parties/party-form";
import { useFocusSwap } from "@/lib/client/use-focus-swap";
import { deskVehiclePath } from "@/lib/view/desk/vehicle-addresses";
import { linkMessages } from "@/lib/view/messages/links";

/** Adding a vehicle: the form of a party of that kind, and then its page. */
export function AddVehicle() {
  const { locale, caseSlug } = useDesk();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [opener, part] = useFocusSwap();
  if (!isOpen) {
    return (
      <p>
        <button ref={opener} type="button" onClick={() => setOpen(true)}>
          {linkMessages(locale).addVehicle}
        </button>
      </p>
    );
  }
  return (
    <div ref={part} className="desk-record">
      <PartyForm
        standing={null}
        initialKind="spv"
        onDone={(slug) => router.push(deskVehiclePath(locale, caseSlug, slug))}
        onCancel={() => setOpen(false)}
      />
    </div>
  );
}
