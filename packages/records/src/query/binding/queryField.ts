import type { Field, FieldKind } from "../../kernel/field.ts";
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
  /** Holds several choices; left out for one. */
  several?: true;
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

/** A field that the organisation has added, as queries ask about it. */
export function customQueryField(
  key: string,
  { kind, choices, to }: Pick<Field, "kind" | "choices" | "to">,
): QueryField {
  const field = { name: `cf.${key}`, nullable: true, choices, to, custom: key };
  // A list of choices is asked for any of them.
  return kind === "json" && choices !== null ? { ...field, kind: "choice", several: true } : { ...field, kind };
}

/** A declared field, or one that every row bears. */
export function queryField({ fields }: RecordDeclaration, name: string): QueryField | null {
  const declared = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!declared) return systemFields.find((field) => field.name === name) ?? null;
  const { kind, nullable, choices, to } = declared;
  return { name, kind, nullable, choices, to: to === "" ? null : to, custom: null };
}
