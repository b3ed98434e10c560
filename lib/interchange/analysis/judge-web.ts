import { toUnits } from "@/lib/domain/model/decimals";
import { faultOfName, findSameNames, keyOfName } from "@/lib/domain/parties/namesakes";
import { faultOfAmount, MOST_BEHIND, sayValue } from "./amount-faults";
import { faultOfDay } from "./analysis-options";
import { pointerStep } from "./parse-json";
import type { ValueFault } from "./refusal";
import {
  amountsOfScenario,
  type FileAmount,
  type FileAmounts,
  type FileFlow,
  type FileOpenAmount,
  type FileScenario,
  type WebFile,
} from "./web-file";

/** Everything that a schema cannot say is wrong with a web; none where all is well. */
export function judgeWeb(file: WebFile): readonly ValueFault[] {
  const { clearing, stacking } = file;
  const stranger = strangerJudge(file.parties);
  const amounts = (pointer: string, byParty: FileAmounts = {}): readonly ValueFault[] =>
    Object.entries(byParty).flatMap(([party, amount]) => {
      const place = pointer + pointerStep(party);
      return [...stranger(party, place), ...amountFaults(amount, place)];
    });
  return [
    ...judgeNames(file.parties, "/parties"),
    ...judgeFlows(file.flows, stranger),
    ...amounts("/receipts", file.receipts),
    ...amounts("/outlays", file.outlays),
    ...sameNames(file.vehicles ?? [], "/vehicles"),
    ...(file.vehicles ?? []).flatMap((party, at) => stranger(party, `/vehicles/${at}`)),
    ...(clearing?.debts ?? []).flatMap(({ debtor, creditor, amount }, at): readonly ValueFault[] => {
      const place = `/clearing/debts/${at}`;
      return [
        ...stranger(debtor, `${place}/debtor`),
        ...stranger(creditor, `${place}/creditor`),
        ...amountFaults(amount, `${place}/amount`),
        ...(debtor === creditor ? [owesItself(debtor, place)] : []),
      ];
    }),
    ...amounts("/clearing/cash", clearing?.cash),
    ...amounts("/clearing/senior", clearing?.senior),
    ...Object.keys(clearing?.paidShares ?? {}).flatMap((party) =>
      stranger(party, `/clearing/paidShares${pointerStep(party)}`),
    ),
    ...judgeStack(stacking),
    ...judgeWhatIfs(file, stranger, amounts),
  ];
}

/** What is asked beside the web itself: scenarios, distress, and payments more or less. */
function judgeWhatIfs(
  { clearing, changes, leases, stacking }: WebFile,
  stranger: StrangerJudge,
  amounts: (pointer: string, byParty?: FileAmounts) => readonly ValueFault[],
): readonly ValueFault[] {
  const ofScenario = (scenario: FileScenario, place: string): readonly ValueFault[] => {
    switch (scenario.kind) {
      case "customer_pays_share":
        return stranger(scenario.customer, `${place}/customer`);
      case "backstop_called":
        return [
          ...stranger(scenario.guarantor, `${place}/guarantor`),
          ...stranger(scenario.beneficiary, `${place}/beneficiary`),
          ...(scenario.guarantor === scenario.beneficiary ? [owesItself(scenario.guarantor, place)] : []),
        ];
      case "equity_round_fails":
        return stranger(scenario.issuer, `${place}/issuer`);
      default:
        return [];
    }
  };
  return [
    ...(clearing?.scenarios ?? []).flatMap((scenario, at) => ofScenario(scenario, `/clearing/scenarios/${at}`)),
    ...(clearing?.scenarios ?? []).flatMap((scenario, at) =>
      amountsOfScenario(scenario).flatMap(([pointer, amount]) =>
        amountFaults(amount, `/clearing/scenarios/${at}${pointer}`),
      ),
    ),
    ...(leases ?? []).flatMap(({ price, rent, residual = "0", loan }, at) => [
      ...amountFaults(price, `/leases/${at}/price`),
      ...amountFaults(rent, `/leases/${at}/rent`),
      ...amountFaults(residual, `/leases/${at}/residual`),
      ...(loan ? amountFaults(loan.principal, `/leases/${at}/loan/principal`) : []),
    ]),
    ...(stacking?.repledging ? amountFaults(stacking.repledging.collateral, "/stacking/repledging/collateral") : []),
    ...amounts("/clearing/distress/equities", clearing?.distress?.equities),
    ...amounts("/clearing/distress/values", clearing?.distress?.values),
    ...Object.keys(clearing?.distress?.shock ?? {}).flatMap((party) =>
      stranger(party, `/clearing/distress/shock${pointerStep(party)}`),
    ),
    ...(changes ?? []).flatMap(({ payer, payee }, at) => [
      ...stranger(payer, `/changes/${at}/payer`),
      ...stranger(payee, `/changes/${at}/payee`),
    ]),
  ];
}

type StrangerJudge = (party: string, pointer: string) => readonly ValueFault[];

/** Says of a name that is not listed whether one that looks the same is. */
function strangerJudge(parties: readonly string[]): StrangerJudge {
  const listed = new Set(parties);
  const placeOf = new Map(parties.map((party, at) => [keyOfName(party), at]));
  return (party, pointer) => {
    if (listed.has(party)) return [];
    const twin = placeOf.get(keyOfName(party));
    const says = `${sayValue(party)} is not in the list of parties`;
    if (twin === undefined) {
      return [{ code: "party-unknown", pointer, says, wayOut: 'add it to "parties", or correct the name' }];
    }
    return [
      {
        code: "party-unknown",
        pointer,
        otherPointer: `/parties/${twin}`,
        says: `${says}; one that reads the same and is stored in other letters is`,
        wayOut: `write it letter by letter as in the list: ${escapeName(parties[twin] ?? "")}`,
      },
    ];
  };
}

function judgeNames(names: readonly string[], pointer: string): readonly ValueFault[] {
  const unfit = names.flatMap((name, at): readonly ValueFault[] => {
    const fault = faultOfName(name);
    return fault === null ? [] : [{ code: "name-unfit", pointer: `${pointer}/${at}`, ...UNFIT_NAMES[fault] }];
  });
  return [...unfit, ...sameNames(names, pointer)];
}

const UNFIT_NAMES: Readonly<Record<NonNullable<ReturnType<typeof faultOfName>>, Pick<ValueFault, "says" | "wayOut">>> =
  {
    blank: { says: "nothing of this name can be seen", wayOut: "give the party a name with letters" },
    unprintable: {
      says: "the name holds a line break, a control character or a sign of direction",
      wayOut: "leave it out: names are set in their own direction wherever they are shown",
    },
    broken: {
      says: "the name holds half a character",
      wayOut: "save the file anew as UTF-8 from where it was written",
    },
  };

function sameNames(names: readonly string[], pointer: string): readonly ValueFault[] {
  return findSameNames(names.map((name, at) => [name, at] as const)).map(({ name, place, firstName, firstPlace }) => ({
    code: "name-same",
    pointer: `${pointer}/${place}`,
    otherPointer: `${pointer}/${firstPlace}`,
    says:
      name === firstName
        ? `${sayValue(name)} stands twice`
        : `${escapeName(name)} and ${escapeName(firstName)} are one name to the eye`,
    wayOut: "name one party once; tell two of one name apart by a word, such as their country",
  }));
}

/** A name with everything beyond plain letters written out, so that the difference of twins is seen. */
function escapeName(name: string): string {
  const escaped = name.replace(/[^\x20-\x7e]/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
  return `"${escaped}"`;
}

function judgeFlows(flows: readonly FileFlow[], stranger: StrangerJudge): readonly ValueFault[] {
  const seen = new Map<string, number>();
  return flows.flatMap((flow, at): readonly ValueFault[] => {
    const place = `/flows/${at}`;
    const first = seen.get(flow.id);
    if (first === undefined) seen.set(flow.id, at);
    const days = (["day", "recorded", "withdrawn"] as const).flatMap((name): readonly ValueFault[] => {
      const day = flow[name];
      const fault = day === undefined ? null : faultOfDay(day);
      return fault === null ? [] : [{ code: "day-unknown", pointer: `${place}/${name}`, ...fault }];
    });
    return [
      ...(first === undefined ? [] : [idTwice(flow.id, `${place}/id`, `/flows/${first}/id`)]),
      ...stranger(flow.payer, `${place}/payer`),
      ...stranger(flow.payee, `${place}/payee`),
      ...openAmountFaults(flow.amount, `${place}/amount`),
      ...days,
    ];
  });
}

function idTwice(id: string, pointer: string, otherPointer: string): ValueFault {
  const says = `${sayValue(id)} is an id already`;
  return { code: "id-twice", pointer, otherPointer, says, wayOut: "give each its own id, or leave out the second" };
}

function amountFaults(amount: FileAmount, pointer: string): readonly ValueFault[] {
  const fault = faultOfAmount(amount, pointer);
  return fault === null ? [] : [fault];
}

function openAmountFaults(amount: FileOpenAmount, pointer: string): readonly ValueFault[] {
  if (typeof amount !== "object") return amountFaults(amount, pointer);
  const { low, high } = amount;
  const faults = [
    ...amountFaults(low, `${pointer}/low`),
    ...(high === null ? [] : amountFaults(high, `${pointer}/high`)),
  ];
  if (faults.length > 0 || high === null || toUnits(low, MOST_BEHIND) <= toUnits(high, MOST_BEHIND)) return faults;
  const wayOut = "low is the lower end, high the upper one, or null where none is known";
  return [{ code: "ends-reversed", pointer, says: `low ${low} is more than high ${high}`, wayOut }];
}

function owesItself(party: string, pointer: string): ValueFault {
  const says = `${sayValue(party)} would owe a debt to itself`;
  return { code: "owes-itself", pointer, says, wayOut: "leave the debt out, or correct one of its two ends" };
}

function judgeStack(stacking: WebFile["stacking"]): readonly ValueFault[] {
  if (stacking === undefined) return [];
  const { instruments } = stacking;
  const seen = new Map<string, number>();
  const below = new Map(instruments.map(({ id, restsOn }) => [id, restsOn]));
  const circular = findCircular(below);
  return [
    ...amountFaults(stacking.value, "/stacking/value"),
    ...instruments.flatMap(({ id, notional, poolShare }, at): readonly ValueFault[] => {
      const place = `/stacking/instruments/${at}`;
      const first = seen.get(id);
      if (first === undefined) seen.set(id, at);
      return [
        ...(first === undefined ? [] : [idTwice(id, `${place}/id`, `/stacking/instruments/${first}/id`)]),
        ...amountFaults(notional, `${place}/notional`),
        ...(poolShare === undefined ? [] : amountFaults(poolShare, `${place}/poolShare`)),
        ...(circular.has(id)
          ? [
              {
                code: "rests-on-itself" as const,
                pointer: `${place}/restsOn`,
                says: `${sayValue(id)} rests on itself`,
                wayOut: "say on which asset or instrument below it this one rests",
              },
            ]
          : []),
      ];
    }),
  ];
}

/** Ids from which the way down comes back to them. */
function findCircular(below: ReadonlyMap<string, string>): ReadonlySet<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  for (const start of below.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let place: string | undefined = start;
    while (place !== undefined && below.has(place) && !done.has(place) && !onWay.has(place)) {
      way.push(place);
      onWay.add(place);
      place = below.get(place);
    }
    if (place !== undefined && onWay.has(place)) for (const id of way.slice(way.indexOf(place))) circular.add(id);
    for (const id of way) done.add(id);
  }
  return circular;
}
