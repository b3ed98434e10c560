import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The spreadsheets of a ring of three links between three made-up parties, every claim proposed: the smallest case that
 * has a loop. Each sheet may be replaced, or changed by a function of its text.
 */
export function ringSheets(changes: Readonly<Record<string, string | ((sheet: string) => string)>> = {}) {
  const sheets: Record<string, string> = { ...RING };
  for (const [name, change] of Object.entries(changes)) {
    sheets[name] = typeof change === "string" ? change : change(sheets[name] ?? "");
  }
  return sheets;
}

/** Writes sheets into a folder as the importer reads them, and gives the folder. */
export function writeSheets(folder: string, sheets: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(sheets)) writeFileSync(path.join(folder, `${name}.csv`), text);
  return folder;
}

const RING = {
  parties: `id,name_en,name_zh,kind,jurisdiction,sponsor_or_parent,lei,cik,ticker,wikidata,aliases,note
alder,Alder Inc.,,company,US,,,,,,,
birch,Birch Ltd,,company,GB,,,,,,,
cedar,Cedar AG,,company,DE,,,,,,,
`,
  deals: `id,title_en,title_zh,announced,signed,effective,ended,stage,superseded_by,part_of,note
d1,First deal,,2025-01-10,,,,signed,,,
d2,Second deal,,2025-02-10,,,,signed,,,
`,
  links: `id,deal,kind,payer_or_provider,payee_or_recipient,value_flow,collateral,tranche,interest,start,end,note,layer
l1,d1,equity_investment,alder,birch,cash,,,,2025-01,,,record
l2,d2,purchase_services,birch,cedar,cash,,,,2025-02,,,record
l3,d2,purchase_goods,cedar,alder,cash,,,,2025-03,,,record
`,
  claims: `id,subject_type,subject_id,property,value,value_min,value_max,qualifier,unit,as_of,rank,status,basis,credibility,conflicts_with,reason,note
c1,link,l1,amount,5000000000,,,exact,USD,2025-03-01,normal,proposed,,2,,,
c2,link,l2,amount,4000000000,,,exact,USD,2025-03-01,normal,proposed,,2,,,
c3,link,l3,amount,3000000000,,,exact,USD,2025-03-01,normal,proposed,,2,,,
`,
  sources: `id,kind,publisher,title,author,published,url,language,reliability,note
s1,article,Example Times,A story,,2025-03-01,https://example.org/story,en,B,
`,
  citations: `claim,source,quote_exact,locator,stance,origin
c1,s1,A short quote,,supports,press
c2,s1,A short quote,,supports,press
c3,s1,A short quote,,supports,press
`,
} as const;
