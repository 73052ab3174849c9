import { customTexts, type CustomValues } from "@gantry/records";
import { ownerOf } from "../access/privateRows.ts";
import type { RowValues } from "../records/recordMapping.ts";
import { foldedWords } from "./foldedWords.ts";
import type { SearchedField, SearchedRecord } from "./searchedRecords.ts";

/** A row of `search_entries`, without its organisation. */
export interface SearchEntry {
  record: string;
  record_id: string;
  guard: string;
  project_id: string | null;
  private_to: string | null;
  number: number | null;
  title_key: string | null;
  /** A tsvector as text. */
  words: string;
  updated_at: string;
}

export interface SearchedRow {
  id: string;
  projectId: string | null;
  updatedAt: string;
  values: Readonly<RowValues>;
}

/** PostgreSQL holds a megabyte of words for a row, and no position beyond this. */
const MOST_WORDS = 8000;
const TITLE_LETTERS = 80;

/** What is found of a row: an entry for the fields that everybody reads who sees it, and one for each field that some may not read. */
export function entriesOf({ declaration, fields }: SearchedRecord, row: SearchedRow): SearchEntry[] {
  const { id, projectId, updatedAt, values } = row;
  const number = values["number"];
  const guards = [...new Set(["", ...fields.map((field) => field.guard)])];
  return guards.map((guard) => {
    const own = fields.filter((field) => field.guard === guard);
    const titled = own.some(({ name }) => name === declaration.title);
    return {
      record: declaration.name,
      record_id: id,
      guard,
      project_id: projectId,
      private_to: ownerOf(declaration, values),
      number: typeof number === "number" && guard === "" ? number : null,
      title_key: titled ? titleKey(String(values[declaration.title] ?? "")) : null,
      words: vectorOf(own, values, [placeLexeme(projectId), typeLexeme(declaration.name)]),
      updated_at: updatedAt,
    };
  });
}

/** A title as it is compared with what somebody begins to type. */
export function titleKey(title: string): string {
  return foldedWords(title)
    .map(({ forms }) => forms[0])
    .join(" ")
    .slice(0, TITLE_LETTERS);
}

/** Where a row is and what it is, searched together with its words. No word bears a tilde. */
export const placeLexeme = (projectId: string | null): string =>
  projectId === null ? "~organisation" : `~${projectId}`;
export const typeLexeme = (record: string): string => `~${record}`;

/** The texts of a field that are searched, and shown where they were found. */
export function textsIn(name: string, value: unknown): readonly string[] {
  if (name === "custom") return customTexts((value ?? {}) as CustomValues);
  return Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
}

/** All texts of a row, or of what changed in it, in which words are found. */
export function searchedTexts(fields: readonly SearchedField[], values: Readonly<RowValues>): string[] {
  return fields.flatMap(({ name }) => textsIn(name, values[name]));
}

function vectorOf(fields: readonly SearchedField[], values: Readonly<RowValues>, lexemes: readonly string[]): string {
  const parts = lexemes.map((lexeme) => `'${lexeme}'`);
  let position = 0;
  for (const { name, weight } of fields) {
    const value = values[name];
    const texts = textsIn(name, value);
    for (const text of texts)
      for (const { forms } of foldedWords(text)) {
        if (++position > MOST_WORDS) return parts.join(" ");
        for (const form of forms) parts.push(`'${form}':${position}${weight === "D" ? "" : weight}`);
      }
  }
  return parts.join(" ");
}
