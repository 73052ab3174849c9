import { instantFromText } from "@gantry/records";

/** This moment as project time (minutes): what the clock on the wall of the organisation's zone shows. */
export function projectNow(timeZone: string, now: Date = new Date()): number {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(now);
  return instantFromText(parts.replace(" ", "T")) ?? Math.floor(now.getTime() / 60_000);
}
