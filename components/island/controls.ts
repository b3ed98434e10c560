import { FLOW_FAMILIES, LENSES } from "@/lib/domain/model/vocabulary";
import type { AddressChoice } from "@/lib/view/network/choice-address";

/** The filters of the network as form fields. Without script the style sheet reads the same fields. */
export interface Controls {
  show(choice: AddressChoice): void;
}

/** Joins the fields to the choice: a change is reported, a shown choice sets the fields. */
export function joinControls(
  page: Document,
  onChange: (part: Pick<AddressChoice, "lens" | "families"> | Pick<AddressChoice, "query">) => void,
): Controls {
  const form = page.querySelector<HTMLFormElement>("form[data-network-controls]");
  const search = page.querySelector<HTMLInputElement>("[data-network-tools] input[name=q]");
  const fields = [...(form?.querySelectorAll<HTMLInputElement>("input") ?? [])];
  const kinds = fields.filter((field) => field.name === "kinds");
  form?.addEventListener("submit", (event) => event.preventDefault());
  form?.addEventListener("change", () => {
    const lens = fields.find((field) => field.name === "lens" && field.checked)?.value;
    const families = FLOW_FAMILIES.filter((family) => kinds.some((field) => field.value === family && field.checked));
    onChange({
      lens: LENSES.find((word) => word === lens) ?? null,
      families: families.length === FLOW_FAMILIES.length ? null : families,
    });
  });
  search?.addEventListener("input", () => onChange({ query: search.value }));
  return {
    show({ lens, families, query }) {
      for (const field of fields) {
        if (field.name === "lens") field.checked = field.value === (lens ?? "");
      }
      for (const field of kinds) field.checked = families === null || families.some((family) => family === field.value);
      if (search !== null && search.value !== query) search.value = query;
    },
  };
}
