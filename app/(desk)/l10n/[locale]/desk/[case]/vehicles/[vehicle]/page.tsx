import { otherLocale } from "@/lib/domain/model/vocabulary";
import "@/components/vehicles/structure.css";
import "@/components/vehicles/desk/desk-vehicles.css";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordLinks } from "@/components/desk/record-links";
import { TrancheForm } from "@/components/vehicles/desk/tranche-form";
import { VehicleStructure } from "@/components/vehicles/desk/vehicle-page";
import { holds } from "@/lib/server/auth/actor";
import { loadVehicle } from "@/lib/server/vehicles/loaders";
import { networkPath } from "@/lib/view/desk/desk-addresses";
import { deskPartyPath } from "@/lib/view/desk/record-addresses";
import { deskVehiclePath } from "@/lib/view/desk/vehicle-addresses";
import { localize } from "@/lib/view/labels";
import { linkMessages } from "@/lib/view/messages/links";
import { frameOf, openCase, orNotFound } from "../../../open-case";

/** One vehicle: who stands behind it, its tranches, assets, tenants and guarantees, what is missing, and a new tranche. */
export default async function VehiclePage({
  params,
}: {
  params: Promise<{ locale: string; case: string; vehicle: string }>;
}) {
  const { case: caseSlug, vehicle: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => deskVehiclePath(locale, caseSlug, slug));
  const { locale, actor } = opened;
  const { party, vehicle, document } = orNotFound(await loadVehicle(actor, slug));
  const messages = linkMessages(locale);
  const { debt, equity, control, leases, purchases } = vehicle.record;
  const named = new Set([...debt, ...equity, ...control, ...leases, ...purchases].map(({ link }) => link.deal));
  const deals = [...named].flatMap((deal) => {
    const found = document.deals.find((one) => one.slug === deal);
    return found ? [{ slug: found.slug, title: found.title }] : [];
  });
  return (
    <DeskCaseFrame
      {...frameOf(opened, "vehicles", deskVehiclePath(otherLocale(locale), caseSlug, slug))}
      title={localize(party.name, locale)}
    >
      <article className="vehicle-page">
        <p>
          <a href={deskPartyPath(locale, caseSlug, party.slug)}>{messages.openRecord}</a>
          {" · "}
          <a href={networkPath(locale, caseSlug, [party.slug])}>{messages.showNetwork}</a>
          {" · "}
          <RecordLinks record={{ type: "party", slug: party.slug }} />
        </p>
        <VehicleStructure {...{ party, vehicle, document }} />
        {holds(actor, "propose") ? (
          <details className="vehicle-add">
            <summary>{messages.addTranche}</summary>
            <TrancheForm deals={deals} vehicle={party.slug} />
          </details>
        ) : null}
      </article>
    </DeskCaseFrame>
  );
}
