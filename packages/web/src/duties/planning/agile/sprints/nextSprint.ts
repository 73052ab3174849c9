import { cadenceOf, dayOf, weekdayOf, type Instant } from "@gantry/engine";
import { instantFromText, textFromInstant, type SprintRow } from "@gantry/records";

export interface SprintDraft {
  name: string;
  goal: string;
  /** First and last day, "2026-05-12". */
  first: string;
  last: string;
}

const DAY = 1440;
/** Monday to Friday of the week after. */
const TWO_WEEKS = 12 * DAY;

/** What the next sprint would be: as the ones before went on (AGL-3), else two weeks from the next Monday. `sprints` are in order. */
export function nextSprint(
  sprints: readonly SprintRow[],
  today: number,
  named: (number: number) => string,
): SprintDraft {
  const spans = sprints.map(({ start, finish }) => ({
    start: instantFromText(start) ?? 0,
    finish: instantFromText(finish) ?? 0,
  }));
  const cadence = cadenceOf(spans);
  const start = cadence?.start ?? nextMonday(today) * DAY;
  const finish = start + (cadence?.length ?? TWO_WEEKS);
  return { name: named(sprints.length + 1), goal: "", first: dayText(start), last: dayText(finish - 1) };
}

export function draftOf({ name, goal, start, finish }: SprintRow): SprintDraft {
  return { name, goal, first: start.slice(0, 10), last: dayText((instantFromText(finish) ?? 0) - 1) };
}

/** Half-open: the sprint ends with the midnight after its last day. */
export function spanOf({ first, last }: Pick<SprintDraft, "first" | "last">): { start: string; finish: string } {
  const end = instantFromText(`${last}T00:00`) ?? 0;
  return { start: `${first}T00:00`, finish: textFromInstant(end + DAY) };
}

function nextMonday(day: number): number {
  return day + ((8 - weekdayOf(day)) % 7 || 7);
}

function dayText(instant: Instant): string {
  return textFromInstant(dayOf(instant) * DAY).slice(0, 10);
}
