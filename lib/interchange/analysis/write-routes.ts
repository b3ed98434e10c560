import type { Budget } from "@/lib/domain/analysis/budget";
import { listCaps } from "@/lib/domain/analysis/routes/list-caps";
import { findCaseRoutes } from "@/lib/domain/analysis/routes/read-case-routes";
import { readCaseRules } from "@/lib/domain/analysis/routes/read-case-rules";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Json } from "./analysis";

/** Routes with their conditions, suppliers without a documented customer, caps with what is left of them. */
export function writeRoutes(document: SnapshotDocument, budget: Budget): { readonly [name: string]: Json } {
  const found = findCaseRoutes(document, readCaseRules(document), budget);
  return {
    truncated: found.isTruncated,
    reason: found.reason,
    routes: found.routes.map(({ path, customer, customerPlace, rules, guidance }) => ({
      ...path,
      customer,
      customerPlace,
      rules,
      guidance,
    })),
    documentedCustomers: found.documentedCustomers,
    withoutDocumentedCustomer: found.withoutDocumentedCustomer,
    caps: listCaps(document).map(({ place, units, period, left, licences }) => ({
      jurisdiction: place.jurisdiction,
      units,
      period,
      left,
      licences: licences.map(({ link, licensee, units: licensed }) => ({ link, licensee, units: licensed })),
    })),
    missing: found.withoutDocumentedCustomer.map(
      (supplier) => `a documented customer of ${supplier} where rules deny a sale`,
    ),
  };
}
