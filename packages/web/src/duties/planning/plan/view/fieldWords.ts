import { constraintTypes, formatPercent } from "@gantry/records";
import type { Format } from "../../../../platform/format/createFormat.ts";
import { shownLength } from "../../../../platform/format/planNotation.ts";
import { columnTitle, planColumn } from "../columns/planColumns.ts";
import { planText } from "../texts.ts";

/** What a field of a record is called on the screen. */
export function fieldTitle(field: string): string {
  if (planColumn(field)) return columnTitle(field);
  const [first = "", ...rest] = field.replace(/Id$/, "").replace(/([A-Z])/g, " $1");
  return first.toUpperCase() + rest.join("").toLowerCase();
}

const DATES = new Set([
  "deadline",
  "constraintDate",
  "actualStart",
  "actualFinish",
  "manualStart",
  "manualFinish",
  "stop",
  "resume",
]);
const LENGTHS = new Set(["duration", "work", "actualDuration", "remainingDuration", "actualWork", "remainingWork"]);
const HOURS = { minutesPerDay: 480, minutesPerWeek: 2400, minutesPerMonth: 9600 };

/** A field's value in words, where two values stand side by side: in a conflict, in the history. */
export function fieldText(field: string, value: unknown, format: Format): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "string") {
    if (DATES.has(field)) return format.date(value, "dayTime");
    if (field === "constraintType" && (constraintTypes as readonly string[]).includes(value))
      return planText(`constraint.${value}` as "constraint.ASAP");
    if (field === "mode") return planText(`mode.${value}` as "mode.manual");
    if (field === "state") return planText(`state.${value}` as "state.open");
    return value;
  }
  if (typeof value === "number") {
    if (LENGTHS.has(field)) return shownLength(value, HOURS);
    if (/percent/i.test(field) || field === "units") return formatPercent(value);
    return format.number(value);
  }
  if (typeof value === "boolean") return planText(value ? "yes" : "no");
  return JSON.stringify(value);
}
