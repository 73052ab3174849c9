import { dayFromText } from "@gantry/records";

export interface Span {
  /** Day numbers; `to` is the first day after. */
  from: number;
  to: number;
}

const dayOf = (value: unknown): number | null => (typeof value === "string" ? dayFromText(value.slice(0, 10)) : null);

/** The days a row covers; null where it has none. A row with one date is a day long. */
export function spanOf(row: Readonly<Record<string, unknown>>, [from, to]: readonly [string, string]): Span | null {
  const [start, end] = [dayOf(row[from]), dayOf(row[to])];
  const first = start ?? end;
  if (first === null) return null;
  const last = end ?? first;
  return { from: Math.min(first, last), to: Math.max(first, last) + 1 };
}

/** Days that hold all spans, with some room at both ends; the weeks around today where there are none. */
export function spanOfAll(spans: readonly Span[], today: number): Span {
  const from = spans.reduce((least, span) => Math.min(least, span.from), today - 7);
  const to = spans.reduce((most, span) => Math.max(most, span.to), today + 30);
  return { from: from - 7, to: to + 14 };
}

export interface Tick {
  /** "2026-05" */
  month: string;
  from: number;
  to: number;
}

/** The months of a span. */
export function monthsOf({ from, to }: Span): Tick[] {
  const ticks: Tick[] = [];
  for (let at = from; at < to;) {
    const date = new Date(at * 86_400_000);
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 86_400_000;
    ticks.push({ month: date.toISOString().slice(0, 7), from: at, to: Math.min(next, to) });
    at = next;
  }
  return ticks;
}
