import type { FieldKind } from "../../kernel/field.ts";
import type { RecordDeclaration } from "../../kernel/record.ts";

/** A field that a query can ask about: a declared one, one that every row bears, or one that the organisation has added. */
export interface QueryField {
  name: string;
  kind: FieldKind;
  nullable: boolean;
  choices: readonly string[] | null;
  to: string | null;
  /** Key within `custom` of a field that the organisation has added; null for all others. */
  custom: string | null;
}

/** From a row to others: to the one (or several) that a field names, or from it to those that name it. */
export type Hop =
  | { kind: "to"; field: QueryField; target: RecordDeclaration }
  | { kind: "from"; field: QueryField; target: RecordDeclaration; subjectOf: string | null };

export const systemFields: readonly QueryField[] = [
  { name: "id", kind: "reference", nullable: false, choices: null, to: null, custom: null },
  { name: "createdAt", kind: "timestamp", nullable: false, choices: null, to: null, custom: null },
  { name: "updatedAt", kind: "timestamp", nullable: false, choices: null, to: null, custom: null },
];

/** A declared field, or one that every row bears. */
export function queryField({ fields }: RecordDeclaration, name: string): QueryField | null {
  const declared = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!declared) return systemFields.find((field) => field.name === name) ?? null;
  const { kind, nullable, choices, to } = declared;
  return { name, kind, nullable, choices, to: to === "" ? null : to, custom: null };
}
