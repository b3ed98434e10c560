import "server-only";
import { WITHDRAWABLE_KINDS } from "@/lib/domain/records/by-kind";
import { RECORD_KINDS } from "@/lib/domain/records/kinds";
import { Prisma } from "@/lib/server/generated/client";

/** Tables whose rows can be withdrawn: the row stays, and no read meets it that does not ask for it. */
const WITHDRAWABLE: ReadonlySet<string> = new Set(
  // A containment is read with its two ends, which stand wherever it does.
  WITHDRAWABLE_KINDS.filter((kind) => kind !== "link_part").map((kind) => RECORD_KINDS[kind].table),
);

/** Every list of such rows that another row has, by the name of its field. A test compares it with the schema. */
export const WITHDRAWABLE_LISTS: ReadonlySet<string> = new Set([
  "parties",
  "deals",
  "links",
  "sources",
  "rules",
  "indicators",
  "glossary",
  "sponsored",
  "paying",
  "receiving",
  "replaced",
  "parts",
  "inquiries",
]);

const READS: ReadonlySet<string> = new Set([
  "findUnique",
  "findUniqueOrThrow",
  "findFirst",
  "findFirstOrThrow",
  "findMany",
  "count",
  "aggregate",
  "groupBy",
]);

/** Part of a filter that asks for withdrawn rows too: for names that are taken, and for bringing them back. */
export const WITHDRAWN_TOO = { withdrawnAt: undefined } as const;

type Part = Readonly<Record<string, unknown>>;

/**
 * The one place that leaves withdrawn records out: lists, counts, pickers, forms, the search and the freezing of a case
 * read through it, and so does whatever is written tomorrow. A name that leads to one record (the payer of a link) is
 * followed as it is: nothing that stands rests on what was withdrawn.
 */
export const hideWithdrawn = Prisma.defineExtension({
  name: "hide withdrawn",
  query: {
    $allModels: {
      $allOperations({ model, operation, args, query }) {
        return query(READS.has(operation) ? withoutWithdrawn(model, args) : args);
      },
    },
  },
});

/** The arguments of a read, so that it meets no withdrawn record. */
export function withoutWithdrawn<Args>(model: string, args: Args): Args {
  const { where, select, include, ...rest }: Part = isPart(args) ? args : {};
  const filter = inFilter(isPart(where) ? where : {});
  const narrowed: Part = {
    ...rest,
    ...(isPart(select) && { select: inSelection(select) }),
    ...(isPart(include) && { include: inSelection(include) }),
    where: WITHDRAWABLE.has(model) ? onlyHere(filter) : filter,
  };
  // The same keys with narrower filters: the type of the arguments is the type of what goes out.
  return narrowed as Args;
}

function onlyHere(where: Part): Part {
  return "withdrawnAt" in where ? where : { ...where, withdrawnAt: null };
}

function inSelection(selection: Part): Part {
  return mapPart(selection, (field, chosen) => {
    if (!WITHDRAWABLE_LISTS.has(field)) return isPart(chosen) ? inChoice(chosen) : chosen;
    if (chosen === true) return { where: { withdrawnAt: null } };
    return isPart(chosen) ? inChoice({ ...chosen, where: onlyHere(isPart(chosen.where) ? chosen.where : {}) }) : chosen;
  });
}

function inChoice(choice: Part): Part {
  return mapPart(choice, (key, inner) => {
    if (!isPart(inner)) return inner;
    return key === "where" ? inFilter(inner) : key === "select" || key === "include" ? inSelection(inner) : inner;
  });
}

function inFilter(where: Part): Part {
  return mapPart(where, (field, condition) => {
    if (field === "AND" || field === "OR" || field === "NOT") return inEach(condition);
    if (!isPart(condition)) return condition;
    if (!WITHDRAWABLE_LISTS.has(field)) return inFilter(condition);
    return mapPart(condition, (_, inner) => (isPart(inner) ? onlyHere(inFilter(inner)) : inner));
  });
}

function inEach(conditions: unknown): unknown {
  if (Array.isArray(conditions)) return conditions.map((one: unknown) => (isPart(one) ? inFilter(one) : one));
  return isPart(conditions) ? inFilter(conditions) : conditions;
}

function mapPart(part: Part, change: (key: string, inner: unknown) => unknown): Part {
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, change(key, inner)]));
}

/** Plain objects only: days, bytes and decimals are values. */
function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
