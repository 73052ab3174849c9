import {
  bindQuery,
  choiceLabel,
  fieldLabel,
  parseQuery,
  textFromInstant,
  wallClock,
  type FieldPath,
  type Language,
  type QueryContext,
  type RecordDeclaration,
  type RowGroup,
} from "@gantry/records";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { termValue } from "../../../ui/filter/queryTerms.ts";

/** What the rows of a list are put together by. */
export interface Grouping {
  /** "Owner", or "Project · Manager" for a way through references. */
  label: string;
  path: FieldPath;
  /** The field as the declaration at the end of the way has it. */
  end: RecordDeclaration;
  /** Value of a row as groups tell it; undefined where only the server knows what stands at the end of the way. */
  valueOf: ((row: AnyRow) => unknown) | undefined;
}

/** What the typed query groups by; null where it names nothing that can be. */
export function groupingOf(
  declaration: RecordDeclaration,
  typed: string,
  context: QueryContext & { language: Language },
): Grouping | null {
  const named = termValue(typed, "group");
  if (named === null) return null;
  const [path] = bindQuery(declaration, parseQuery(`group:${named}`), context).group;
  if (!path) return null;
  const places = [declaration, ...path.hops.map(({ target }) => target)];
  const names = [...path.hops.map(({ field }) => field.name), path.field.name];
  return {
    path,
    end: places.at(-1) ?? declaration,
    label: names.map((name, at) => fieldLabel(places[at] ?? declaration, name, context.language)).join(" · "),
    valueOf: path.hops.length === 0 ? (row) => valueIn(path.field, row, context.timeZone ?? "UTC") : undefined,
  };
}

/** Moments are grouped by their day. */
function valueIn({ name, kind, custom }: FieldPath["field"], row: AnyRow, timeZone: string): unknown {
  const value = row[name] ?? null;
  if (typeof value !== "string" || custom !== null) return value;
  if (kind === "instant") return value.slice(0, 10);
  return kind === "timestamp" ? textFromInstant(wallClock(timeZone, new Date(value))).slice(0, 10) : value;
}

interface Told {
  date: (day: string) => string;
  /** A value of the list's own field. */
  show: (name: string, value: unknown) => string;
  language: Language;
  empty: string;
}

/** What a group is called. */
export function groupLabel(
  { label, path, end }: Grouping,
  { value, label: named }: Pick<RowGroup, "value" | "label">,
  told: Told,
): string {
  return `${label}: ${valueLabel(path, end, { value, label: named }, told) || told.empty}`;
}

function valueLabel(
  { hops, field }: FieldPath,
  end: RecordDeclaration,
  { value, label }: Pick<RowGroup, "value" | "label">,
  { date, show, language }: Told,
): string {
  if (value === null) return "";
  if (label !== null) return label;
  if (field.kind === "instant" || field.kind === "timestamp") return date(String(value));
  if (hops.length === 0) return show(field.name, value);
  const declared = end.fields[field.name];
  return declared?.kind === "choice" ? choiceLabel(declared, String(value), language) : String(value);
}
