import { type Instant, MINUTES_PER_DAY, type Minutes } from "@gantry/engine";
import { dayNumber, daysInMonth } from "../document/civilDay.ts";
import { childNamed, type ProtrackNode } from "./protrackNode.ts";

/** Hours beyond this are damage, not a plan. */
const MOST_HOURS = 200_000;

export function textOf(node: ProtrackNode | undefined, name: string): string | null {
  const text = childNamed(node, name)?.text.trim();
  return text ? text : null;
}

export function numberOf(node: ProtrackNode | undefined, name: string): number | null {
  const text = textOf(node, name);
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Hours as whole minutes; null for what is none, and for what no plan has. */
export function hoursOf(node: ProtrackNode | undefined, name: string): Minutes | null {
  const hours = numberOf(node, name);
  return hours === null || Math.abs(hours) > MOST_HOURS ? null : Math.round(hours * 60);
}

/** `260420111430` is 14:30 on 26 April 2011. Null for `0`, for the year 100 by which ProTrack says "none", and for no date. */
export function instantOf(text: string | null): Instant | null {
  const match = /^(\d{1,2})(\d{2})(\d{4})(\d{2})(\d{2})$/.exec(text ?? "");
  if (!match) return null;
  const [day, month, year, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || hour > 24 || minute > 59) return null;
  if (day < 1 || day > daysInMonth(year, month - 1)) return null;
  return dayNumber(year, month - 1, day) * MINUTES_PER_DAY + hour * 60 + minute;
}

export function dateOf(node: ProtrackNode | undefined, name: string): Instant | null {
  return instantOf(textOf(node, name));
}
