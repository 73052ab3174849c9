import { forecastReport, runForecast, schedulePlan } from "@gantry/engine";
import { expect, test } from "vitest";
import { planOf } from "../planning/planOf.ts";
import type { PlanRecords } from "../planning/planRows.ts";
import { recordNamed } from "../registry.ts";
import { isPace, withBacklogPace } from "./backlogPace.ts";
import { forecastInputOf } from "./forecastInputOf.ts";

const row = (record: string, id: string, values: object) =>
  ({
    ...Object.fromEntries(Object.entries(recordNamed(record).fields).map(([name, { initial }]) => [name, initial])),
    projectId: "p",
    ...values,
    id,
  }) as never;
const week = [[], ...Array.from({ length: 5 }, () => [{ from: 480, to: 960 }]), []];

/** Sprints of a week from 5 January on; the first ones closed with these points, and four items of six points to come. */
function agile(closed: readonly number[], more: Readonly<Record<string, object>> = {}): PlanRecords {
  const monday = (index: number) => new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10);
  const friday = (index: number) => new Date(Date.UTC(2026, 0, 9 + 7 * index)).toISOString().slice(0, 10);
  const span = (index: number) => ({ start: `${monday(index)}T08:00`, finish: `${friday(index)}T16:00` });
  const done = closed.map((estimate, index) => ({
    estimate,
    sprintId: `s${index}`,
    state: "done",
    percentComplete: 1,
    actualStart: span(index).start,
    actualFinish: span(index).finish,
  }));
  const open = ["one", "two", "three", "four"].map((name, index) => ({ name, estimate: 6, backlogRank: `a${index}` }));
  return {
    project: row("project", "p", {
      key: "P",
      name: "Plan",
      method: "agile",
      start: "2026-01-05T08:00",
      dataDate: `${monday(closed.length)}T08:00`,
      calendarId: "c",
    }),
    calendars: [row("calendar", "c", { name: "Week", days: week, projectId: null })],
    workItems: [
      ...done.map((values, index) => row("workItem", `done${index}`, { ...values, duration: 960 })),
      ...open.map((values) => row("workItem", values.name, { ...values, duration: 480, ...more[values.name] })),
    ],
    dependencies: [],
    people: [],
    assignments: [],
    sprints: closed.map((_, index) =>
      row("sprint", `s${index}`, { ...span(index), name: `Sprint ${index}`, state: "closed" }),
    ),
  };
}

const datesOf = (plan: ReturnType<typeof planOf>) =>
  schedulePlan(plan).activities.flatMap(({ id, start, finish }) => (isPace(id) ? [] : [[id, start, finish]]));

test("MC-17 a backlog comes at the pace of past sprints, and is planned as velocity has it", () => {
  const records = agile([4, 6, 8]);
  const plan = planOf(records, "c");
  const paced = withBacklogPace(plan, records);
  expect(datesOf(paced.plan)).toEqual(datesOf(plan));
  const values = paced.estimates.map(({ duration }) => (duration.kind === "discrete" ? duration.values : []));
  // Three points before the middle of the first: whatever a sprint finishes, it comes in the first.
  expect(values[0]).toEqual([{ value: 1, weight: expect.closeTo(1) }]);
  // 21 points before that of the last: three sprints finish them in 4 of 27 ways, and it comes in the third.
  expect(values[3]?.[0]).toEqual({ value: 1 + 2 * 2400, weight: expect.closeTo(4 / 27) });
});

test("MC-17 items come early or late together, and the finish of the project with them", () => {
  const records = agile([2, 6, 10]);
  const plan = planOf(records, "c");
  const { input } = forecastInputOf(plan, records.workItems, { risks: [], responses: [], records });
  const report = forecastReport(runForecast(input, { iterations: 2048 }));
  const { p10 = 0, p50 = 0, p90 = 0 } = report.project.finish ?? {};
  expect([p10 < p50, p50 < p90]).toEqual([true, true]);
  const finishOf = (id: string) => report.activities.find((each) => each.id === id)?.finish?.p90 ?? 0;
  expect(finishOf("four")).toBe(p90);
  expect(finishOf("two")).toBeLessThan(p90);
});

test("MC-17 two closed sprints tell no pace", () => {
  const records = agile([4, 8]);
  const plan = planOf(records, "c");
  expect(withBacklogPace(plan, records)).toEqual({ plan, estimates: [], causes: [] });
});

test("MC-17 what has begun, or is held by two constraints of its own, waits for no pace", () => {
  const held = { constraintType: "FNLT", constraintDate: "2026-03-06T16:00" };
  const records = agile([4, 6, 8], {
    one: { actualStart: "2026-01-26T08:00" },
    three: { ...held, secondConstraintType: "FNET", secondConstraintDate: "2026-02-02T08:00" },
  });
  const { estimates } = withBacklogPace(planOf(records, "c"), records);
  expect(estimates.map(({ activityId }) => activityId)).toEqual(["pace two", "pace four"]);
});
