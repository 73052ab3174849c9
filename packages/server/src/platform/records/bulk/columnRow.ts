import { instantFromText, type RecordDeclaration } from "@gantry/records";
import { snakeCase } from "../../db/snakeCase.ts";
import type { WireRow } from "./wireRow.ts";

/** The fields of a record that its table holds. */
export function storedFields(declaration: RecordDeclaration): string[] {
  return Object.entries(declaration.fields)
    .filter(([, field]) => !field.derived)
    .map(([name]) => name);
}

/** A row as the table holds it: columns named in snake case, project time as minutes. */
export function columnRow(declaration: RecordDeclaration, row: WireRow, fields: readonly string[]): Record<string, unknown> {
  const columns: Record<string, unknown> = { id: row.id };
  for (const name of fields) {
    const value = row[name];
    columns[snakeCase(name)] = declaration.fields[name]?.kind === "instant" && typeof value === "string" ? instantFromText(value) : value;
  }
  return columns;
}

/** A row with every stored field, those left out at their initial values. */
export function wholeRow(declaration: RecordDeclaration, row: WireRow): WireRow {
  const whole: WireRow = { id: row.id };
  for (const name of storedFields(declaration)) whole[name] = row[name] === undefined ? (declaration.fields[name]?.initial ?? null) : row[name];
  return whole;
}
