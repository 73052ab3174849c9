import { expect, test } from "vitest";
import type { AssignmentRow, PersonRow, WorkItemRow } from "../planning/planRows.ts";
import { forecastCostsOf } from "./forecastCostsOf.ts";
import { activity, DAY, planOfActivities as plan } from "./taskPlan.fixture.ts";

const item = (id: string, fixedCost: number | null = null) => ({ id, fixedCost, active: true }) as WorkItemRow;
const people = [
  { id: "ana", kind: "work", costRate: 6000 },
  { id: "cable", kind: "material", costRate: 250 },
  { id: "unseen", kind: "work" },
] as PersonRow[];
const assigned = (workItemId: string, personId: string, units = 1) =>
  ({ workItemId, personId, units, work: null }) as AssignmentRow;

test("MC-18 people cost by the minute, the rest costs what it costs", () => {
  const assignments = [assigned("a", "ana"), assigned("a", "cable", 4), assigned("a", "unseen")];
  // 80 hours at 60.00; 100.00 fixed and four cables at 2.50.
  expect(forecastCostsOf(plan(activity("a")), { workItems: [item("a", 10_000)], people, assignments })).toEqual([
    { activityId: "a", spent: 11_000, perMinute: 480_000 / (10 * DAY) },
  ]);
});

test("MC-18 of begun work the share that is done is spent, of finished work all", () => {
  const begun = activity("begun", { actualStart: 0, percentComplete: 0.25 });
  const done = activity("done", { actualStart: 0, actualFinish: 20 * DAY, percentComplete: 1 });
  const costs = forecastCostsOf(plan(begun, done), {
    workItems: [item("begun"), item("done")],
    people,
    assignments: [assigned("begun", "ana"), assigned("done", "ana")],
  });
  expect(costs).toEqual([
    { activityId: "begun", spent: 120_000, perMinute: 100 },
    { activityId: "done", spent: 480_000, perMinute: 0 },
  ]);
});

test("what costs nothing, or does not count, is left out", () => {
  const workItems = [item("free"), { ...item("off", 500), active: false }];
  expect(forecastCostsOf(plan(activity("free"), activity("off")), { workItems, people, assignments: [] })).toEqual([]);
});
