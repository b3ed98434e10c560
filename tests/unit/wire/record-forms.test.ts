// Contract: a form that is opened and saved without a change says what the record said, for every rule, indicator and
// term of the shipped case.
// Must reject: a field that a form drops, a place that changes by being looked at.
import { describe, expect, it } from "vitest";
import { judgeTerm } from "@/lib/domain/glossary/judge-term";
import { judgeIndicator } from "@/lib/domain/indicators/judge-indicator";
import { judgeRule, plainCap } from "@/lib/domain/rules/judge-rule";
import { termEdit } from "@/lib/wire/glossary";
import { indicatorEdit } from "@/lib/wire/indicators";
import { toRecordForm, toRecordSaid } from "@/lib/wire/record-form";
import { anEmptyRuleForm, nextPlace, toRuleForm, toRuleSaid } from "@/lib/wire/rule-form";
import { newRule, ruleEdit } from "@/lib/wire/rules";
import { readShippedRecords } from "../../builders/shipped-case";

const { rules, indicators, glossary } = readShippedRecords();
const OVER = { version: 1, why: "" };
const SAVED = { version: 1, why: null };

describe("the form of", () => {
  it.each(rules.map((rule) => [rule.slug, rule] as const))("the rule %s saves what it shows", (_slug, rule) => {
    const said = ruleEdit.parse({ ...toRuleSaid(toRuleForm(rule, "", () => "")), ...OVER });
    const { slug: _own, ...record } = rule;
    expect(said).toEqual({ ...record, ...SAVED });
    expect(judgeRule(said)).toEqual([]);
    expect(rule.places.map(({ capValue }) => capValue && plainCap(capValue))).toEqual(
      rule.places.map(({ capValue }) => capValue),
    );
  });

  it("each indicator saves what it shows", () => {
    expect(indicators.length).toBeGreaterThan(5);
    for (const indicator of indicators) {
      const { slug: _own, ...record } = indicator;
      expect(
        indicatorEdit.parse({ ...toRecordSaid("indicator", toRecordForm("indicator", indicator)), ...OVER }),
      ).toEqual({
        ...record,
        ...SAVED,
      });
      expect(judgeIndicator(indicator, ["en", "zh"])).toEqual([]);
    }
  });

  it("each term saves what it shows", () => {
    const known = new Set(glossary.map(({ slug }) => slug));
    for (const term of glossary) {
      const { slug: _own, ...record } = term;
      const said = termEdit.parse({ ...toRecordSaid("glossary_term", toRecordForm("glossary_term", term)), ...OVER });
      expect(said).toEqual({ ...record, ...SAVED });
      expect(judgeTerm(term, ["en", "zh"], known)).toEqual([]);
    }
  });
});

describe("a new place of a rule", () => {
  it("goes on with the days and the source of the place before it, not with its name or its note", () => {
    const [place] = anEmptyRuleForm().places;
    if (!place) throw new Error("no place to begin with");
    const first = { ...place, jurisdiction: "CN", inForceFrom: "2025", source: "filing", note: "n" };
    expect(nextPlace([first])).toEqual({ ...first, key: "2", jurisdiction: "", note: "" });
    expect(nextPlace([])).toEqual(place);
  });

  it("is said in capitals, with blanks as nothing", () => {
    const form = anEmptyRuleForm();
    const said = newRule.parse({
      ...toRuleSaid({
        ...form,
        title: "T",
        places: form.places.map((one) => ({ ...one, jurisdiction: " my ", tier: "2" })),
      }),
      differsFrom: [],
    });
    expect(said.places).toEqual([
      {
        jurisdiction: "MY",
        name: null,
        tier: 2,
        inForceFrom: null,
        complianceFrom: null,
        inForceTo: null,
        capUnits: null,
        capValue: null,
        chipClasses: null,
        source: "",
        note: null,
      },
    ]);
  });
});
