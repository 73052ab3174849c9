import { at, buildPlan, DAY, generatePlan } from "@gantry/testkit";
import { expect, it } from "vitest";
import { openPlan } from "../schedule/livePlan.ts";
import type { Plan } from "../schedule/plan.ts";
import { explainFloat } from "./explainFloat.ts";

const told = (plan: Plan, id: string) =>
  explainFloat(openPlan(plan), id).steps.map(({ activityId, reason, totalFloat }) => [
    activityId,
    reason.kind,
    totalFloat,
  ]);

it("leads from an activity on to the finish of the project (WHY-7)", () => {
  const plan = buildPlan(
    [{ id: "A" }, { id: "B", duration: 3 * DAY }, { id: "C" }, { id: "D" }],
    ["A FS B", "A FS C", "B FS D", "C FS D"],
  );
  expect(told(plan, "A")).toEqual([
    ["A", "successor", 0],
    ["B", "successor", 0],
    ["D", "projectFinish", 0],
  ]);
  expect(told(plan, "C")).toEqual([
    ["C", "successor", 2 * DAY],
    ["D", "projectFinish", 0],
  ]);
});

it("names a deadline, a constraint or the bound of a summary that comes first (WHY-7)", () => {
  const plan = buildPlan(
    [
      { id: "A", deadline: at("2026-03-04 17:00") },
      { id: "B", constraint: { type: "FNLT", date: at("2026-03-05 17:00") } },
      { id: "P", kind: "summary" },
      { id: "C", parentId: "P" },
      { id: "D" },
      { id: "E", duration: 10 * DAY },
      { id: "F", duration: 4 * DAY },
    ],
    ["P FS D", "D FS F", "B SS E"],
  );
  expect(told(plan, "A")).toEqual([["A", "deadline", 2 * DAY]]);
  expect(told(plan, "C").map(([id, kind]) => [id, kind])).toEqual([
    ["C", "parent"],
    ["P", "successor"],
    ["D", "successor"],
    ["F", "projectFinish"],
  ]);
  expect(told(plan, "B")[0]).toEqual(["B", "successor", 0]);
  const bound = buildPlan([
    { id: "B", constraint: { type: "FNLT", date: at("2026-03-05 17:00") } },
    { id: "E", duration: 10 * DAY },
  ]);
  expect(told(bound, "B")).toEqual([["B", "constraint", 3 * DAY]]);
});

it.each([1, 2, 3])("ends for every activity of any plan, seed %i (WHY-7)", (seed) => {
  const plan = generatePlan({ activities: 200, links: 400, calendars: 2, special: 0.2, perSummary: 8, seed });
  const live = openPlan(plan);
  for (const { id, totalFloat } of live.schedule.activities) {
    const { steps } = explainFloat(live, id);
    if (totalFloat !== null) expect(steps[0]).toMatchObject({ activityId: id, totalFloat });
  }
});
