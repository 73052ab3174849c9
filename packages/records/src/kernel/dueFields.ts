import type { RecordDeclaration } from "./record.ts";

/** A date by which a row owes something, and to whom one turns. */
export interface DueField {
  declaration: RecordDeclaration;
  /** The day or instant. */
  field: string;
  /** The user who owes it; null where the record names nobody. */
  owner: string | null;
  /** The field of states; null where the record has none. */
  state: string | null;
  /** Values of its fields with which nothing is owed any more. */
  settled: readonly Settled[];
}

export interface Settled {
  field: string;
  value: string | number | boolean;
}

/** Values of a record's fields with which its rows owe nothing any more. */
export function settledOf({ fields }: RecordDeclaration): Settled[] {
  return Object.entries(fields).flatMap(([field, { settled }]) => settled.map((value) => ({ field, value })));
}

/** What rows of a record type can owe by when: its fields declared as due, with the owner that its queries call so. */
export function dueFieldsOf(declaration: RecordDeclaration): DueField[] {
  const { fields, aliases } = declaration;
  const named = aliases["owner"] ?? "ownerId";
  const owner = fields[named]?.to === "user" ? named : null;
  const state = Object.keys(fields).find((name) => fields[name]?.transitions) ?? null;
  const settled = settledOf(declaration);
  return Object.keys(fields)
    .filter((name) => fields[name]?.due)
    .map((field) => ({ declaration, field, owner, state, settled }));
}
