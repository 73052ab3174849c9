import type { KeptForecastRow } from "@gantry/records";

/** What was at risk, and left of the reserve, when a forecast was kept; working minutes. */
export interface ReservePoint {
  id: string;
  keptAt: string;
  atRisk: number;
  /** Null while none was set. */
  left: number | null;
}

type Kept = Pick<KeptForecastRow, "id" | "createdAt" | "atRisk" | "reserveLeft">;

/** In order of time, of each day what was kept last. Forecasts that were kept before reserves were noted say nothing of them. */
export function reserveHistory(rows: readonly Kept[]): ReservePoint[] {
  const points = rows
    .flatMap(({ id, createdAt: keptAt, atRisk, reserveLeft: left }): ReservePoint[] =>
      atRisk === null ? [] : [{ id, keptAt, atRisk, left }],
    )
    .toSorted((a, b) => (a.keptAt < b.keptAt ? -1 : 1));
  return points.filter((point, at) => points[at + 1]?.keptAt.slice(0, 10) !== point.keptAt.slice(0, 10));
}
