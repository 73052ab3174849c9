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
  progressAt: Float64Array;
  finishP10: Float64Array;
  finishP50: Float64Array;
  finishP80: Float64Array;
  finishP90: Float64Array;
  percent: Float64Array;
  critical: Uint8Array;
  /** From when to when each pauses; empty where it does not. */
  pauses: (readonly number[])[];
  /** Earliest start and latest finish over all rows; NaN where no row has dates. */
  from: number;
  to: number;
}

const NONE: readonly number[] = [];

/** Dates of the rows: copied where an earlier table has them, asked of the source where it has not. */
export function createDateTable(
  rows: readonly PlanRow[],
  source: DatesSource,
  earlier: { table: DateTable; indexOf: ReadonlyMap<string, number> } | null = null,
): DateTable {
  const size = rows.length;
  const empty = () => new Float64Array(size).fill(Number.NaN);
  const table: DateTable = {
    start: empty(),
    finish: empty(),
    lateFinish: empty(),
    deadline: empty(),
    baselineStart: empty(),
    baselineFinish: empty(),
    progressAt: empty(),
    finishP10: empty(),
    finishP50: empty(),
    finishP80: empty(),
    finishP90: empty(),
    percent: new Float64Array(size),
    critical: new Uint8Array(size),
    pauses: new Array<readonly number[]>(size).fill(NONE),
    from: Number.NaN,
    to: Number.NaN,
  };
  const lookup = typeof source === "function" ? source : (id: string) => source.get(id);
  rows.forEach((row, index) => {
    const known = earlier?.indexOf.get(row.id);
    if (earlier && known !== undefined) copyDates({ table: earlier.table, index: known }, { table, index });
    else {
      const dates = lookup(row.id);
      if (dates) writeDates(table, index, dates);
    }
  });
  return table;
}

const COLUMNS = [
  "start",
  "finish",
  "lateFinish",
  "deadline",
  "baselineStart",
  "baselineFinish",
  "progressAt",
  "finishP10",
  "finishP50",
  "finishP80",
  "finishP90",
  "percent",
  "critical",
] as const;

function copyDates(from: { table: DateTable; index: number }, to: { table: DateTable; index: number }): void {
  for (const column of COLUMNS) to.table[column][to.index] = from.table[column][from.index] ?? Number.NaN;
  to.table.pauses[to.index] = from.table.pauses[from.index] ?? NONE;
  grow(to.table, to.index);
}

function grow(table: DateTable, index: number): void {
  const start = table.start[index] ?? Number.NaN;
  const finish = table.finish[index] ?? Number.NaN;
  if (start < table.from || Number.isNaN(table.from)) table.from = start;
  if (finish > table.to || Number.isNaN(table.to)) table.to = finish;
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
  table.progressAt[index] = dates.progressAt ?? Number.NaN;
  table.finishP10[index] = dates.finishP10 ?? Number.NaN;
  table.finishP50[index] = dates.finishP50 ?? Number.NaN;
  table.finishP80[index] = dates.finishP80 ?? Number.NaN;
  table.finishP90[index] = dates.finishP90 ?? Number.NaN;
  table.percent[index] = Math.min(1, Math.max(0, dates.percent ?? 0));
  table.critical[index] = dates.critical ? 1 : 0;
  table.pauses[index] = dates.pauses ?? NONE;
  grow(table, index);
}

/** Half of all bars are shorter than this many minutes; milestones and rows without dates do not count. */
export function medianLength(table: DateTable): number {
  const lengths = table.finish
    .map((finish, index) => finish - (table.start[index] ?? Number.NaN))
    .filter((length) => length > 0);
  lengths.sort();
  return lengths[lengths.length >> 1] ?? Number.POSITIVE_INFINITY;
}
