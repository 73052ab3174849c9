import { instantFromText, textFromInstant } from "@gantry/records";
import type { DemoAgreement, DemoProject } from "./demoProject.ts";
import type { DemoRow } from "./demoRow.ts";
import { demoTalk } from "./demoTalk.ts";
import { sharedWithGuest } from "./demoTailoring.ts";
import { entryRecords } from "./registers/demoEntry.ts";

/** What was done to the demo at one time. */
export interface DemoChapter {
  /** 0 is now. */
  daysAgo: number;
  created: DemoRow[];
  /** Rows that are there, with the values that changed. */
  changed: DemoRow[];
}

const DAY = 1440;
const MORNING = 480;
/** When everything was first written down. */
const FIRST_DAYS_AGO = 75;
/** When the plans took in what had come in between. */
const REPLANNED_DAYS_AGO = 21;
/** When the registers were last looked through. */
const REGISTERED_DAYS_AGO = 5;
/** When a guest was given something to see. */
const SHARED_DAYS_AGO = 2;
/** How often progress was reported, and the forecast of it kept. */
const REPORTED_EVERY_DAYS = 7;
const NOT_BEGUN = { percentComplete: 0, state: "open", actualStart: null, actualFinish: null };

/**
 * The rows of the demo as they came to be: plans are written down, agreed and captured as baselines, changed when things come
 * otherwise, and reported on. The last chapter leaves every row as it is given.
 */
export function demoHistory(
  rows: readonly DemoRow[],
  projects: readonly DemoProject[],
  { today, newId }: { today: string; newId: () => string },
): DemoChapter[] {
  const chapters = new Map<number, DemoChapter>();
  const chapter = (daysAgo: number): DemoChapter => {
    const known = chapters.get(daysAgo) ?? { daysAgo, created: [], changed: [] };
    chapters.set(daysAgo, known);
    return known;
  };
  const told = new Set<DemoRow>();
  for (const { name, agreed } of projects) {
    const own = rows.find((row) => row.record === "project" && row.values["name"] === name);
    if (!agreed || !own) continue;
    const plan = new PlanHistory(own, rows, agreed, today);
    for (const row of plan.rows) told.add(row);
    chapter(FIRST_DAYS_AGO).created.push(...plan.first());
    const baseline = { projectId: own.id, name: agreed.name, why: agreed.why };
    chapter(agreed.daysAgo).changed.push(...plan.reported(agreed.daysAgo));
    chapter(agreed.daysAgo).created.push({ record: "baseline", id: newId(), values: baseline });
    chapter(REPLANNED_DAYS_AGO).created.push(...plan.added());
    chapter(REPLANNED_DAYS_AGO).changed.push(...plan.replanned(), ...plan.reported(REPLANNED_DAYS_AGO));
    for (let daysAgo = REPORTED_EVERY_DAYS; daysAgo < FIRST_DAYS_AGO; daysAgo += REPORTED_EVERY_DAYS) {
      chapter(daysAgo).changed.push(...plan.reported(daysAgo));
      const kept = { projectId: own.id, occasion: "daily" };
      chapter(daysAgo).created.push({ record: "keptForecast", id: newId(), values: kept });
    }
    chapter(0).changed.push(...plan.reported(0));
  }
  const registered = rows.filter(({ record }) => (entryRecords as readonly string[]).includes(record));
  for (const row of registered) told.add(row);
  chapter(REGISTERED_DAYS_AGO).created.push(...registered);
  for (const { daysAgo, created } of demoTalk(rows, newId)) chapter(daysAgo).created.push(...created);
  chapter(SHARED_DAYS_AGO).created.push(...sharedWithGuest(rows, newId));
  // What the others refer to comes first.
  chapter(FIRST_DAYS_AGO).created.unshift(...rows.filter((row) => !told.has(row)));
  return [...chapters.values()].sort((a, b) => b.daysAgo - a.daysAgo);
}

/** One plan that was agreed once. */
class PlanHistory {
  readonly #project: DemoRow;
  readonly #agreed: DemoAgreement;
  readonly #now: number;
  /** Project, work items, links and assignments. */
  readonly rows: readonly DemoRow[];
  /** What came later: work items, with their links and assignments. */
  readonly #later: ReadonlySet<DemoRow>;

  constructor(project: DemoRow, rows: readonly DemoRow[], agreed: DemoAgreement, today: string) {
    this.#project = project;
    this.#agreed = agreed;
    this.#now = (instantFromText(`${today}T00:00`) ?? 0) + MORNING;
    const planned = new Set(["workItem", "dependency", "assignment"]);
    const own = rows.filter(({ record, values }) => planned.has(record) && values["projectId"] === project.id);
    this.rows = [project, ...own];
    const names = new Set(agreed.added);
    const later = new Set(own.filter(({ values }) => names.has(values["name"] as string)).map(({ id }) => id));
    const ends = ["predecessorId", "successorId", "workItemId"];
    this.#later = new Set(
      own.filter(({ id, values }) => later.has(id) || ends.some((end) => later.has(values[end] as string))),
    );
  }

  get #items(): DemoRow[] {
    return this.rows.filter(({ record }) => record === "workItem");
  }

  /** What came later, as it came. */
  added(): DemoRow[] {
    return [...this.#later].map((row) =>
      row.record === "workItem" ? { ...row, values: { ...row.values, ...NOT_BEGUN } } : row,
    );
  }

  /** As it was first written down: nothing done, with the durations people believed in. */
  first(): DemoRow[] {
    return this.rows
      .filter((row) => !this.#later.has(row))
      .map((row) => {
        if (row === this.#project) return { ...row, values: { ...row.values, dataDate: null } };
        const duration = this.#agreedDuration(row);
        if (row.record === "workItem")
          return { ...row, values: { ...row.values, ...NOT_BEGUN, ...(duration === null ? {} : { duration }) } };
        return duration === null
          ? row
          : { ...row, values: { ...row.values, work: Math.round(duration * (row.values["units"] as number)) } };
      });
  }

  /** Durations as they turned out to be. */
  replanned(): DemoRow[] {
    return this.rows
      .filter((row) => this.#agreedDuration(row) !== null)
      .map(({ record, id, values }) => ({
        record,
        id,
        values: record === "workItem" ? { duration: values["duration"] } : { work: values["work"] },
      }));
  }

  /** What was done by then. */
  reported(daysAgo: number): DemoRow[] {
    const by = this.#now - daysAgo * DAY;
    const { dataDate } = this.#project.values;
    const project = { ...this.#project, values: { dataDate: dataDate === null ? null : textFromInstant(by) } };
    // What came with the replanning is not there before.
    const there = this.#items.filter((row) => daysAgo <= REPLANNED_DAYS_AGO || !this.#later.has(row));
    const items = there.flatMap((row) => {
      const values = progressBy(row.values, by, daysAgo === 0);
      return values === null ? [] : [{ ...row, values }];
    });
    return [project, ...items];
  }

  /** Minutes that a work item, or the one an assignment is to, was to take; null where that has not changed. */
  #agreedDuration({ record, values }: DemoRow): number | null {
    const item = record === "assignment" ? this.#items.find(({ id }) => id === values["workItemId"])?.values : values;
    const days = record === "dependency" || !item ? undefined : this.#agreed.days[item["name"] as string];
    return days === undefined ? null : days * (item?.["elapsed"] === true ? DAY : MORNING);
  }
}

/** Progress of a work item by a date, told by what it has come to; null where nothing was done by then. */
function progressBy(values: DemoRow["values"], by: number, isNow: boolean): DemoRow["values"] | null {
  const { percentComplete, state, actualStart, actualFinish } = values;
  const start = instantFromText((actualStart as string | null | undefined) ?? "");
  if (start === null || start >= by) return null;
  const finish = instantFromText((actualFinish as string | null | undefined) ?? "");
  if (isNow || (finish !== null && finish <= by))
    return { percentComplete, state, actualStart, actualFinish: actualFinish ?? null };
  const share = finish === null ? (percentComplete as number) / 2 : (by - start) / (finish - start);
  const percent = Math.min(0.95, Math.max(0.05, Math.round(share * 20) / 20));
  return { percentComplete: percent, state: "inProgress", actualStart };
}
