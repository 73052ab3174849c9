import type { BarDates, DatesSource } from "../model/barDates.ts";
import type { PlanRow } from "../model/planRow.ts";

/** Dates of all rows by row index, NaN where there is none: read in every frame, so kept flat. */
export interface DateTable {
  start: Float64Array;
  finish: Float64Array;
  lateFinish: Float64Array;
  deadline: Float64Array;
  baselineStart: Float64Array;
  baselineFinish: Float64Array;
  percent: Float64Array;
  critical: Uint8Array;
  /** Earliest start and latest finish over all rows; NaN where no row has dates. */
  from: number;
  to: number;
}

export function createDateTable(rows: readonly PlanRow[], source: DatesSource): DateTable {
  const size = rows.length;
  const empty = () => new Float64Array(size).fill(Number.NaN);
  const table: DateTable = {
    start: empty(),
    finish: empty(),
    lateFinish: empty(),
    deadline: empty(),
    baselineStart: empty(),
    baselineFinish: empty(),
    percent: new Float64Array(size),
    critical: new Uint8Array(size),
    from: Number.NaN,
    to: Number.NaN,
  };
  const lookup = typeof source === "function" ? source : (id: string) => source.get(id);
  rows.forEach((row, index) => {
    const dates = lookup(row.id);
    if (dates) writeDates(table, index, dates);
  });
  return table;
}

/** Replaces the dates of one row; the overall span only grows. */
export function writeDates(table: DateTable, index: number, dates: BarDates): void {
  const start = dates.start ?? Number.NaN;
  const finish = dates.finish ?? start;
  table.start[index] = start;
  table.finish[index] = finish;
  table.lateFinish[index] = dates.lateFinish ?? Number.NaN;
  table.deadline[index] = dates.deadline ?? Number.NaN;
  table.baselineStart[index] = dates.baselineStart ?? Number.NaN;
  table.baselineFinish[index] = dates.baselineFinish ?? dates.baselineStart ?? Number.NaN;
  table.percent[index] = Math.min(1, Math.max(0, dates.percent ?? 0));
  table.critical[index] = dates.critical ? 1 : 0;
  if (start < table.from || Number.isNaN(table.from)) table.from = start;
  if (finish > table.to || Number.isNaN(table.to)) table.to = finish;
}

/** Half of all bars are shorter than this many minutes; milestones and rows without dates do not count. */
export function medianLength(table: DateTable): number {
  const lengths = table.finish
    .map((finish, index) => finish - (table.start[index] ?? Number.NaN))
    .filter((length) => length > 0);
  lengths.sort();
  return lengths[lengths.length >> 1] ?? Number.POSITIVE_INFINITY;
}
