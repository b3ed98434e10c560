"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import { ListPager } from "@/components/desk/list-pager";
import { LoadingNote } from "@/components/desk/loading-note";
import { type Column, RecordTable } from "@/components/desk/record-table";
import { DeskProvider } from "@/components/desk-context/providers";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { BoundedText } from "@/components/ui/bounded-text";
import { type Choice, Combobox } from "@/components/ui/combobox";
import { LabelledDay } from "@/components/ui/labelled-day";
import { ReadBack } from "@/components/ui/read-back";
import { SubmitButton } from "@/components/ui/submit-button";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";

const LONG = "A holding company with a name that goes on for longer than any column of any list has ever had room for";

const CHOICES: readonly Choice[] = [
  { key: "ash", name: "Ash Works", note: "company" },
  { key: "long", name: LONG, note: "company · also called by another name that is as long as this one" },
  { key: "zh", name: "白蜡能源控股（集团）有限公司", note: "公司" },
  { key: "he", name: "חברה אחת", note: "company" },
];
const COLUMNS: readonly Column<Choice>[] = [
  { key: "name", label: "Name", sort: "name", cell: ({ name }) => <bdi>{name}</bdi> },
  { key: "note", label: "Note", sort: "note", cell: ({ note }) => note ?? "–" },
  { key: "count", label: "Claims", isNumber: true, cell: () => 12 },
];
const IDLE = { isFetching: false, isError: false };

/** Every part of the desk in all its states. Words of the examples are fixed, as what people type is. */
export function Kit({ locale }: { locale: Locale }) {
  return (
    <DeskProvider
      desk={{ locale, caseSlug: "kit", memberId: "nobody", languages: ["en", "zh"], words: NO_WORDS, hasKeys: true }}
    >
      <main className="desk-main">
        <h1>Parts</h1>
        <p className="desk-faint">
          Light or dark as the browser asks for it; <a href="/l10n/en/kit">English</a>, <a href="/l10n/zh/kit">中文</a>.
        </p>
        <State part="combobox" state="empty">
          <Finder choices={CHOICES} />
        </State>
        <State part="combobox" state="chosen">
          <Finder choices={CHOICES} chosenName={LONG} />
        </State>
        <State part="combobox" state="loading">
          <Finder choices={CHOICES} asking={{ isFetching: true, isError: false }} />
        </State>
        <State part="combobox" state="nothing found">
          <Finder choices={[]} />
        </State>
        <State part="combobox" state="error">
          <Finder choices={[]} asking={{ isFetching: false, isError: true }} />
        </State>
        <State part="combobox" state="problem">
          <Finder choices={CHOICES} problem="Choose one that the case has." />
        </State>
        <State part="combobox" state="with a row for what there is not yet">
          <Finder choices={CHOICES} isCreating />
        </State>
        <State part="table" state="rows, long names, Chinese">
          <Table rows={CHOICES} />
        </State>
        <State part="table" state="empty">
          <Table rows={[]} />
        </State>
        <State part="table" state="nothing found">
          <Table rows={[]} isFiltered />
        </State>
        <State part="table" state="loading">
          <LoadingNote text="Loading …" />
        </State>
        <State part="pager" state="one page">
          <ListPager page={1} total={12} hrefOf={() => "#"} />
        </State>
        <State part="pager" state="in the middle">
          <ListPager page={2} total={345} hrefOf={() => "#"} />
        </State>
        <State part="conflict" state="two versions">
          <FieldConflict
            title="Somebody else saved first"
            fields={[
              { key: "name", label: "Name", mine: LONG, theirs: "白蜡能源" },
              { key: "note", label: "Note", mine: "", theirs: "theirs alone" },
            ]}
            onTake={() => undefined}
            onMine={() => undefined}
          />
        </State>
        <State part="text" state="empty">
          <BoundedText aria-label="A text" max={40} name="empty" />
        </State>
        <State part="text" state="more than fits">
          <BoundedText aria-label="Too long a text" max={10} name="long" defaultValue={LONG} rows={3} />
        </State>
        {["", "2025-Q3", "03/04/2025", "someday"].map((day) => (
          <State key={day} part="day" state={day === "" ? "empty" : day}>
            <Day value={day} />
          </State>
        ))}
        <State part="read back" state="a question">
          <ReadBack says="Which is meant?" choices={[{ words: "3 April 2025", onChoose: () => undefined }]} />
        </State>
        <State part="button" state="on">
          <SubmitButton onClick={(event) => event.preventDefault()}>Save</SubmitButton>
        </State>
        <State part="button" state="off">
          <SubmitButton disabled>Save</SubmitButton>
        </State>
      </main>
    </DeskProvider>
  );
}

function State({ part, state, children }: { part: string; state: string; children: ReactNode }) {
  return (
    <section className="desk-form" aria-label={`${part}: ${state}`}>
      <h2>
        {part} <small className="desk-faint">{state}</small>
      </h2>
      {children}
    </section>
  );
}

function Finder({
  choices,
  asking = IDLE,
  chosenName,
  problem,
  isCreating = false,
}: {
  choices: readonly Choice[];
  asking?: typeof IDLE;
  chosenName?: string;
  problem?: string;
  isCreating?: boolean;
}) {
  const [told, setTold] = useState("");
  return (
    <>
      <Combobox
        title="Find a party"
        hint="Name, alias, pinyin"
        {...{ choices, asking, chosenName, problem }}
        create={isCreating ? { label: (typed) => `Add “${typed}”`, onCreate: setTold } : undefined}
        onAsk={() => undefined}
        onChoose={({ name }) => setTold(name)}
      />
      <p className="desk-faint">{told}</p>
    </>
  );
}

function Table({ rows, isFiltered = false }: { rows: readonly Choice[]; isFiltered?: boolean }) {
  return (
    <RecordTable
      caption="Parties"
      columns={COLUMNS}
      rows={rows}
      keyOf={({ key }) => key}
      sort="name"
      hrefOfSort={() => "#"}
      isFiltered={isFiltered}
    />
  );
}

function Day({ value }: { value: string }) {
  const [day, setDay] = useState(value);
  return <LabelledDay name="day" title="Announced" value={day} onChange={setDay} />;
}
