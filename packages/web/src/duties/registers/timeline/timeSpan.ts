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

/** What a bar is dragged by: as a whole, or one of its ends. */
export type Handle = "both" | "from" | "to";

/** What bars may be dragged by, by which of their dates may be written. */
export function handlesOf([from, to]: readonly [string, string], mayWrite: (name: string) => boolean): Handle[] {
  const [begins, ends] = [mayWrite(from), mayWrite(to)];
  if (from === to) return begins ? ["both"] : [];
  return [
    ...(begins && ends ? ["both" as const] : []),
    ...(begins ? ["from" as const] : []),
    ...(ends ? ["to" as const] : []),
  ];
}

/** The values of a row's dates when its bar is moved by days; times of day stay. Null where an end would come before the beginning. */
export function movedDates(
  row: Readonly<Record<string, unknown>>,
  [from, to]: readonly [string, string],
  { handle, by }: { handle: Handle; by: number },
): Record<string, string> | null {
  const moved = (name: string): [string, string][] => {
    const value = row[name];
    const day = dayOf(value);
    return day === null || by === 0 ? [] : [[name, `${textOfDay(day + by)}${String(value).slice(10)}`]];
  };
  const names = handle === "both" ? [...new Set([from, to])] : [handle === "from" ? from : to];
  const values = Object.fromEntries(names.flatMap((name) => moved(name)));
  const [start, end] = [values[from] ?? row[from], values[to] ?? row[to]];
  const isTurned = typeof start === "string" && typeof end === "string" && start > end;
  return Object.keys(values).length === 0 || isTurned ? null : values;
}

const textOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

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
