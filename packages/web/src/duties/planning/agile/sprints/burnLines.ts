import type { api, Result } from "@gantry/records";

export type BurnDay = Result<typeof api.burn.burn>["days"][number];
export type BurnKind = "down" | "up";
export type BurnUnit = "points" | "hours";
export type LineName = "scope" | "done" | "remaining" | "ideal";

export interface BurnLine {
  key: LineName;
  title: string;
  /** A value a day; null where there is none. */
  values: (number | null)[];
}

/** The lines of a chart: scope and done going up, or what remains going down beside its ideal. */
export function burnLines(
  days: readonly BurnDay[],
  { kind, unit, name }: { kind: BurnKind; unit: BurnUnit; name: (line: LineName) => string },
): BurnLine[] {
  const measured = (day: BurnDay) => (unit === "points" ? day.points : day.minutes);
  const scaled = (value: number | null | undefined) =>
    value == null ? null : unit === "points" ? value : Math.round((value / 60) * 10) / 10;
  const line = (key: LineName, of: (day: BurnDay) => number | null | undefined): BurnLine => ({
    key,
    title: name(key),
    values: days.map((day) => scaled(of(day))),
  });
  if (kind === "up") return [line("scope", (day) => measured(day)?.scope), line("done", (day) => measured(day)?.done)];
  const remaining = line("remaining", (day) => {
    const at = measured(day);
    return at ? at.scope - at.done : null;
  });
  const ideal = line("ideal", (day) => (unit === "points" ? day.idealPoints : day.idealMinutes));
  return ideal.values.every((value) => value === null) ? [remaining] : [remaining, ideal];
}
