import { createHash } from "node:crypto";
import { records, type RecordDeclaration } from "@gantry/records";
import type { FieldColumn } from "../records/recordMapping.ts";
import { mappingOf } from "../records/recordMapping.ts";

/** A field that is searched. */
export interface SearchedField extends FieldColumn {
  /** "user.email" for a field that not everybody reads who sees the row; empty otherwise. */
  guard: string;
  /** A for names, B for lines, D for long texts. */
  weight: "A" | "B" | "D";
}

export interface SearchedRecord {
  declaration: RecordDeclaration;
  fields: readonly SearchedField[];
  /** Changes when other fields are searched than before, so that rows are read anew. */
  signature: string;
}

/** How entries are made, and which words are kept; counted up when that changes. */
const METHOD = 3;

/** Record types that bear text to be searched, by name. */
export const searchedRecords: ReadonlyMap<string, SearchedRecord> = new Map(
  (records as readonly RecordDeclaration[]).flatMap((declaration) => {
    const fields = searchedFields(declaration);
    return fields.length === 0 ? [] : [[declaration.name, { declaration, fields, signature: signatureOf(fields) }]];
  }),
);

function searchedFields(declaration: RecordDeclaration): SearchedField[] {
  const { own } = mappingOf(declaration);
  const searched = own.filter(({ field }) => field.searchable);
  // Where there is text to be searched, that of the organisation's own fields is too.
  const custom = own.filter(({ name }) => name === "custom" && searched.length > 0);
  return [...searched, ...custom].map((each): SearchedField => ({
    ...each,
    guard: each.field.readPermission === null ? "" : `${declaration.name}.${each.name}`,
    weight: each.name === declaration.title || each.name === "key" ? "A" : each.field.form === "long" ? "D" : "B",
  }));
}

function signatureOf(fields: readonly SearchedField[]): string {
  const said = JSON.stringify([METHOD, ...fields.map(({ name, guard, weight }) => [name, guard, weight])]);
  return createHash("sha256").update(said).digest("hex").slice(0, 16);
}
