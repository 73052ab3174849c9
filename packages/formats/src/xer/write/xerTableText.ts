import type { Instant, Minutes } from "@gantry/engine";
import { formatInstant } from "../../document/instantText.ts";

export type XerValue = string | number | boolean | null | undefined;

/** One table on its way out: its fields in the order of the rows' values. */
export interface XerTableRows {
  name: string;
  fields: readonly string[];
  rows: Iterable<readonly XerValue[]>;
}

const CONTROL = /[\u0000-\u001f]/;

/** Tabs and line breaks part fields and rows; control characters have no place in a text. */
function cell(value: XerValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "Y" : "N";
  if (typeof value === "number") return Number.isFinite(value) ? `${value}` : "";
  if (!CONTROL.test(value)) return value;
  return value.replace(/[\t\r\n]+/g, " ").replace(/[\u0000-\u001f]/g, "");
}

/** The lines of a table; nothing where it has no rows. */
export function* xerTableText({ name, fields, rows }: XerTableRows): Generator<string> {
  let begun = false;
  for (const row of rows) {
    if (!begun) yield `%T\t${name}\r\n%F\t${fields.join("\t")}\r\n`;
    begun = true;
    yield `%R\t${row.map(cell).join("\t")}\r\n`;
  }
}

/** Rows of objects as rows of values; a field a row does not name stays empty. */
export function xerTable(
  name: string,
  fields: readonly string[],
  rows: Iterable<Readonly<Record<string, XerValue>>>,
): XerTableRows {
  return { name, fields, rows: valuesOf(fields, rows) };
}

function* valuesOf(
  fields: readonly string[],
  rows: Iterable<Readonly<Record<string, XerValue>>>,
): Generator<XerValue[]> {
  for (const row of rows) yield fields.map((field) => row[field]);
}

/** `2026-05-04 08:00` */
export function xerInstant(instant: Instant | null | undefined): string | null {
  return instant === null || instant === undefined ? null : formatInstant(instant).slice(0, 16).replace("T", " ");
}

/** Minutes as hours, short and yet exact to the minute. */
export function xerHours(minutes: Minutes | null | undefined): number | null {
  return minutes === null || minutes === undefined ? null : Math.round((minutes / 60) * 1e6) / 1e6;
}
