import { dayFromText, textFromDay } from "../../kernel/projectTime.ts";

const RELATIVE = /^([+-]\d{1,5})([dwmy])$/;

/**
 * Reads "2026-05-12", "today", "yesterday", "tomorrow" or a distance from today ("+7d", "-2w", "+1m", "-1y") as a day
 * "2026-05-12"; null for anything else. A month or year later is the same day of that month, or its last.
 */
export function relativeDay(text: string, today: string): string | null {
  const named: Record<string, string> = { today: "+0d", yesterday: "-1d", tomorrow: "+1d" };
  const match = RELATIVE.exec(Object.hasOwn(named, text) ? (named[text] ?? "") : text);
  if (!match) return dayFromText(text) === null ? null : text;
  const count = Number(match[1]);
  const unit = match[2];
  const from = dayFromText(today);
  if (from === null) throw new Error(`"${today}" is no day.`);
  if (unit === "d" || unit === "w") return withinYears(textFromDay(from + count * (unit === "w" ? 7 : 1)));
  return withinYears(monthsLater(from, count * (unit === "y" ? 12 : 1)));
}

/** Null where project time does not reach. */
function withinYears(day: string): string | null {
  return dayFromText(day) === null ? null : day;
}

function monthsLater(day: number, months: number): string {
  const date = new Date(day * 86_400_000);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return target.toISOString().slice(0, 10);
}
