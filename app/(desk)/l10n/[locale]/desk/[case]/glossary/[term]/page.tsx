import { TermRecord } from "@/components/glossary/term-record";
import { loadTerm } from "@/lib/server/glossary/loaders";
import { type RecordPageProps, showRecord } from "../../../form-record-pages";
import { orNotFound } from "../../../open-case";

export default function TermPage(props: RecordPageProps<"term">) {
  return showRecord("glossary", props, "term", async (actor, slug) => {
    const { term, names } = orNotFound(await loadTerm(actor, slug));
    return { name: term.term, part: <TermRecord term={term} names={names} /> };
  });
}
