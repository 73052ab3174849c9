import { formatText, queryLimits, type FieldPath } from "@gantry/records";
import { narrowed } from "../../../platform/records/narrowed.ts";

type Value = string | number | boolean | null;

/** Kinds whose values a query names exactly. */
const NAMED = new Set(["choice", "boolean", "reference", "day"]);

/**
 * The query without the rows of groups that are closed, so that what is not looked at is not loaded either. Null where there are too
 * many to name, or only the server knows which rows they are: then their rows are loaded, and left out where they are shown.
 */
export function withoutClosed(query: string, { hops, field }: FieldPath, closed: readonly Value[]): string | null {
  if (closed.length === 0) return query;
  if (hops.length > 0 || !closed.every((value) => isNamed(field, value))) return null;
  const values = closed.map((value) => termOf(value)).join(",");
  const next = narrowed(query, `-${field.name}:${values}`);
  return next.length > queryLimits.length || closed.length > queryLimits.terms / 2 ? null : next;
}

/** Whether a query may ask this field for this value: what was a choice once, and none of what is never empty, are refused. */
function isNamed({ kind, nullable, choices }: FieldPath["field"], value: Value): boolean {
  if (!NAMED.has(kind)) return false;
  return value === null ? nullable : choices === null || choices.includes(String(value));
}

function termOf(value: Value): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = formatText(String(value));
  // What a word of the language stands for is meant as it is written.
  return /^(none|me)$/i.test(text) ? `"${text}"` : text;
}
