import type { Instant, Minutes } from "@gantry/engine";
import { parseInstant } from "../document/instantText.ts";
import type { XerRow, XerTable } from "./xerTables.ts";

/** Primavera writes lengths in hours. */
export function hoursField(table: XerTable, row: XerRow, field: string): Minutes | null {
  const hours = table.number(row, field);
  return hours === null ? null : Math.round(hours * 60);
}

export function dateField(table: XerTable, row: XerRow, field: string): Instant | null {
  return parseInstant(table.get(row, field) ?? undefined);
}

export function flagField(table: XerTable, row: XerRow, field: string): boolean | null {
  const text = table.get(row, field);
  return text === null ? null : text === "Y";
}
