import { instantFromText, type KeptForecastRow } from "@gantry/records";

/** What a kept forecast said of one finish; instants are minutes of project time. */
export interface HistoryPoint {
  id: string;
  /** When it was kept: ISO. */
  keptAt: string;
  dataDate: string | null;
  p50: number;
  p80: number;
  planned: number | null;
  /** What was promised of the whole; null of a milestone. */
  promised: number | null;
  occasion: KeptForecastRow["occasion"];
  why: string;
}

/** How P80 moved. */
export interface HistoryStory {
  /** Days between the first and the last. */
  overDays: number;
  /** Calendar days; later is above zero. */
  moved: number;
  /** The greatest change from one to the next; null where none is a day or more. */
  largest: { keptAt: string; moved: number } | null;
}

const DAY = 1440;
const DAY_MS = 86_400_000;

/** What was said of the project, or of a work item, in order of time: of one day what was said last. */
export function historyOf(rows: readonly KeptForecastRow[], workItemId: string | null): HistoryPoint[] {
  const points = rows.flatMap((row): HistoryPoint[] => {
    const { id, createdAt: keptAt, dataDate, occasion, why } = row;
    const said = { id, keptAt, dataDate, occasion, why };
    if (workItemId !== null) {
      const found = row.milestones?.find((each) => each.workItemId === workItemId);
      return found ? [{ ...said, p50: found.p50, p80: found.p80, planned: found.planned, promised: null }] : [];
    }
    const [p50, p80] = [minutesOf(row.p50Finish), minutesOf(row.p80Finish)];
    if (p50 === null || p80 === null) return [];
    return [{ ...said, p50, p80, planned: minutesOf(row.plannedFinish), promised: minutesOf(row.promisedFinish) }];
  });
  points.sort((a, b) => (a.keptAt < b.keptAt ? -1 : 1));
  return points.filter((point, at) => points[at + 1]?.keptAt.slice(0, 10) !== point.keptAt.slice(0, 10));
}

/** How P80 moved from the first to the last; null where there are no two. */
export function storyOf(points: readonly HistoryPoint[]): HistoryStory | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return null;
  const steps = points.slice(1).map((point, at) => ({
    keptAt: point.keptAt,
    moved: daysBetween((points[at] as HistoryPoint).p80, point.p80),
  }));
  const largest = steps.reduce((most, step) => (Math.abs(step.moved) > Math.abs(most.moved) ? step : most));
  return {
    overDays: Math.round((Date.parse(last.keptAt) - Date.parse(first.keptAt)) / DAY_MS),
    moved: daysBetween(first.p80, last.p80),
    largest: largest.moved === 0 ? null : largest,
  };
}

const minutesOf = (text: string | null) => (text === null ? null : instantFromText(text));
const daysBetween = (from: number, to: number) => Math.round((to - from) / DAY);
