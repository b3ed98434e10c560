import type { AmountByParty } from "@/lib/domain/analysis/circularity/web";
import type { RangedWeb } from "@/lib/domain/analysis/circularity/web-cases";
import type { Instrument } from "@/lib/domain/analysis/stacking/stack-ratios";
import type { Day } from "@/lib/domain/case-records";
import { LENSES, type Lens } from "@/lib/domain/vocabulary";
import { type AnalysisOptions, isDay } from "./analysis-options";
import { pointerStep } from "./parse-json";

/** An amount as a file has it. */
export type FileAmount = number | string;
export type FileOpenAmount = FileAmount | { readonly low: FileAmount; readonly high: FileAmount | null };
type FileAmounts = Readonly<Record<string, FileAmount>>;

export interface FileFlow {
  readonly id: string;
  readonly payer: string;
  readonly payee: string;
  readonly amount: FileOpenAmount;
  readonly day?: Day;
  readonly lens?: Lens;
  readonly grade?: string;
  readonly recorded?: Day;
  readonly withdrawn?: Day;
  readonly claims?: readonly string[];
}

/** A plain web as the schema allows it. */
export interface WebFile {
  readonly parties: readonly string[];
  readonly flows: readonly FileFlow[];
  readonly receipts?: FileAmounts;
  readonly outlays?: FileAmounts;
  readonly clearing?: {
    readonly debts: readonly { readonly debtor: string; readonly creditor: string; readonly amount: FileAmount }[];
    readonly cash?: FileAmounts;
    readonly senior?: FileAmounts;
    readonly paidShares?: Readonly<Record<string, number>>;
    readonly recovery?: { readonly ofCash: number; readonly ofReceipts: number };
  };
  readonly vehicles?: readonly string[];
  readonly stacking?: {
    readonly asset: string;
    readonly value: FileAmount;
    readonly instruments: readonly (Omit<Instrument, "notionalMinor"> & { readonly notional: FileAmount })[];
  };
}

/** What a schema cannot say of a web: the first thing wrong, with its JSON pointer; null where all is well. */
export function findFaultInWeb(file: WebFile): { readonly pointer: string; readonly message: string } | null {
  const parties = new Set(file.parties);
  const stranger = (pointer: string, party: string) =>
    parties.has(party) ? null : { pointer, message: `"${party}" is not in the list of parties` };
  const strangers = (pointer: string, names: readonly string[]) => {
    return names.map((party) => stranger(pointer + pointerStep(party), party)).find((fault) => fault !== null) ?? null;
  };
  const amounts = (pointer: string, byParty: FileAmounts = {}) => {
    const unfit = Object.entries(byParty).find(([, amount]) => !isAmount(amount));
    return (
      strangers(pointer, Object.keys(byParty)) ??
      (unfit ? { pointer: pointer + pointerStep(unfit[0]), message: UNFIT } : null)
    );
  };
  const { clearing, stacking } = file;
  return (
    findFaultInFlows(file.flows, stranger) ??
    amounts("/receipts", file.receipts) ??
    amounts("/outlays", file.outlays) ??
    (file.vehicles ?? []).map((party, at) => stranger(`/vehicles/${at}`, party)).find((fault) => fault !== null) ??
    (clearing?.debts ?? [])
      .map(({ debtor, creditor, amount }, at) => {
        const place = `/clearing/debts/${at}`;
        if (!isAmount(amount)) return { pointer: `${place}/amount`, message: UNFIT };
        const itself = debtor === creditor ? { pointer: place, message: "nobody owes a debt to itself" } : null;
        return stranger(`${place}/debtor`, debtor) ?? stranger(`${place}/creditor`, creditor) ?? itself;
      })
      .find((fault) => fault !== null) ??
    amounts("/clearing/cash", clearing?.cash) ??
    amounts("/clearing/senior", clearing?.senior) ??
    strangers("/clearing/paidShares", Object.keys(clearing?.paidShares ?? {})) ??
    findFaultInStack(stacking)
  );
}

const UNFIT = "an amount has at most 15 digits before the point and 9 behind it";

function isAmount(amount: FileAmount): boolean {
  return /^\d{1,15}(\.\d{1,9})?$/.test(String(amount));
}

type Fault = ReturnType<typeof findFaultInWeb>;

function findFaultInFlows(flows: readonly FileFlow[], stranger: (pointer: string, party: string) => Fault): Fault {
  const seen = new Map<string, number>();
  for (const [at, flow] of flows.entries()) {
    const place = `/flows/${at}`;
    const first = seen.get(flow.id);
    if (first !== undefined)
      return { pointer: `${place}/id`, message: `"${flow.id}" is the id of /flows/${first} too` };
    seen.set(flow.id, at);
    const unlisted = stranger(`${place}/payer`, flow.payer) ?? stranger(`${place}/payee`, flow.payee);
    if (unlisted) return unlisted;
    for (const name of ["day", "recorded", "withdrawn"] as const) {
      const day = flow[name];
      if (day !== undefined && !isDay(day)) return { pointer: `${place}/${name}`, message: `no calendar has ${day}` };
    }
    const fault = findFaultInAmount(flow.amount);
    if (fault) return { pointer: `${place}/amount${fault.below}`, message: fault.message };
  }
  return null;
}

function findFaultInAmount(amount: FileOpenAmount): { readonly below: string; readonly message: string } | null {
  if (typeof amount !== "object") return isAmount(amount) ? null : { below: "", message: UNFIT };
  if (!isAmount(amount.low)) return { below: "/low", message: UNFIT };
  if (amount.high === null) return null;
  if (!isAmount(amount.high)) return { below: "/high", message: UNFIT };
  return toMinor(amount.low, 9) > toMinor(amount.high, 9) ? { below: "", message: "low is more than high" } : null;
}

function findFaultInStack(stacking: WebFile["stacking"]): Fault {
  if (stacking === undefined) return null;
  const { instruments } = stacking;
  if (!isAmount(stacking.value)) return { pointer: "/stacking/value", message: UNFIT };
  const below = new Map(instruments.map(({ id, restsOn }) => [id, restsOn]));
  for (const [at, { id, notional }] of instruments.entries()) {
    const place = `/stacking/instruments/${at}`;
    if (!isAmount(notional)) return { pointer: `${place}/notional`, message: UNFIT };
    if (instruments.findIndex((one) => one.id === id) !== at) {
      return { pointer: `${place}/id`, message: `"${id}" is the id of another instrument` };
    }
    let next = below.get(id);
    for (let depth = 0; next !== undefined && depth <= instruments.length; depth++) {
      if (next === id) return { pointer: `${place}/restsOn`, message: "an instrument cannot rest on itself" };
      next = below.get(next);
    }
  }
  return null;
}

/** Flows that count, with what was left out and what could not be judged. */
export interface ChosenFlows {
  readonly flows: readonly FileFlow[];
  readonly leftOut: number;
  /** Ids of flows that were kept although they have no day, or no day on which they became known. */
  readonly undated: readonly string[];
  readonly unrecorded: readonly string[];
}

/** The flows that count under the lens, on the day, as known. Nothing is assumed of a flow that states no day. */
export function chooseFlows(file: WebFile, { lens, asOf, known }: AnalysisOptions): ChosenFlows {
  const counts = (flow: FileFlow) => lens === null || LENSES.indexOf(flow.lens ?? "PAID") <= LENSES.indexOf(lens);
  const isPast = (flow: FileFlow) => asOf === null || flow.day === undefined || flow.day <= asOf;
  const isKnown = ({ recorded, withdrawn }: FileFlow) => {
    if (known === null) return withdrawn === undefined;
    return (recorded === undefined || recorded <= known) && (withdrawn === undefined || known < withdrawn);
  };
  const flows = file.flows.filter((flow) => counts(flow) && isPast(flow) && isKnown(flow));
  return {
    flows,
    leftOut: file.flows.length - flows.length,
    undated: asOf === null ? [] : flows.filter(({ day }) => day === undefined).map(({ id }) => id),
    unrecorded: known === null ? [] : flows.filter(({ recorded }) => recorded === undefined).map(({ id }) => id),
  };
}

/** Converts between amounts of a file and whole numbers; `digits` is the finest amount of the file, and one more. */
export interface Scale {
  readonly digits: number;
  toMinor(amount: FileAmount): bigint;
  /** Back to a number of JSON: a whole number of units exactly, a computed one to twelve digits. */
  toNumber(minor: bigint | number): number;
}

/** A computed number to twelve digits: what lies behind is rounding of the machine, and could pass a bound. */
export function roundFigure(value: number): number {
  return Number(value.toPrecision(12));
}

/** The scale that holds every amount of the file exactly, and the middle of every interval. */
export function scaleOf(file: WebFile): Scale {
  const amounts = [
    ...file.flows.flatMap(({ amount }) => (typeof amount === "object" ? [amount.low, amount.high ?? 0] : [amount])),
    ...[file.receipts, file.outlays, file.clearing?.cash, file.clearing?.senior].flatMap((one) =>
      Object.values(one ?? {}),
    ),
    ...(file.clearing?.debts ?? []).map(({ amount }) => amount),
    ...(file.stacking ? [file.stacking.value, ...file.stacking.instruments.map(({ notional }) => notional)] : []),
  ];
  const digits = 1 + amounts.reduce<number>((most, one) => Math.max(most, decimalsOf(one)), 0);
  return {
    digits,
    toMinor: (amount) => toMinor(amount, digits),
    toNumber: (minor) =>
      typeof minor === "bigint" ? Number(writeDecimal(minor, digits)) : roundFigure(minor / 10 ** digits),
  };
}

/** Amounts by party, without the names that every object has by birth. */
export function toAmounts(amounts: FileAmounts | undefined, scale: Scale): AmountByParty {
  const known: Record<string, bigint> = Object.create(null);
  for (const [party, amount] of Object.entries(amounts ?? {})) known[party] = scale.toMinor(amount);
  return known;
}

/** The chosen flows as a web of intervals. */
export function toRangedWeb(file: WebFile, flows: readonly FileFlow[], scale: Scale): RangedWeb {
  return {
    parties: file.parties,
    flows: flows.map(({ id, payer, payee, amount, day, claims }) => {
      const [low, high] = typeof amount === "object" ? [amount.low, amount.high] : [amount, amount];
      return {
        id,
        payer,
        payee,
        lowMinor: scale.toMinor(low),
        highMinor: high === null ? null : scale.toMinor(high),
        ...(day === undefined ? {} : { day }),
        ...(claims === undefined ? {} : { claims }),
      };
    }),
    receipts: toAmounts(file.receipts, scale),
    outlays: toAmounts(file.outlays, scale),
  };
}

function decimalsOf(amount: FileAmount): number {
  return plain(amount).split(".")[1]?.length ?? 0;
}

function toMinor(amount: FileAmount, digits: number): bigint {
  const [whole = "0", fraction = ""] = plain(amount).split(".");
  return BigInt(whole + fraction.padEnd(digits, "0"));
}

function plain(amount: FileAmount): string {
  const text = String(amount);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function writeDecimal(minor: bigint, digits: number): string {
  const figures = minor.toString().padStart(digits + 1, "0");
  return `${figures.slice(0, figures.length - digits)}.${figures.slice(figures.length - digits)}`;
}
