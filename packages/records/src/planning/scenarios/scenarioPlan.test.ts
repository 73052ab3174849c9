import { describe, expect, it } from "vitest";
import type { Edit } from "../../kernel/edits.ts";
import { recordNamed } from "../../registry.ts";
import type { PlanRecords } from "../planRows.ts";
import { comparePlans } from "./comparePlans.ts";
import { scenarioPlan, type StepOfScenario } from "./scenarioPlan.ts";

const row = (record: string, id: string, values: object, version = 3) =>
  ({
    ...Object.fromEntries(Object.entries(recordNamed(record).fields).map(([name, { initial }]) => [name, initial])),
    projectId: "p",
    ...values,
    id,
    version,
  }) as never;
const week = [[], ...Array.from({ length: 5 }, () => [{ from: 480, to: 960 }]), []];
const plan: PlanRecords = {
  project: row("project", "p", { key: "P", name: "Plan", start: "2026-03-02T08:00", calendarId: "c" }),
  calendars: [row("calendar", "c", { name: "Week", days: week, projectId: null })],
  workItems: [
    row("workItem", "phase", { name: "Phase" }),
    row("workItem", "a", { name: "A", parentId: "phase", duration: 960 }),
    row("workItem", "b", { name: "B", parentId: "phase", duration: 480 }),
    row("workItem", "end", { name: "End", kind: "milestone", duration: 0 }),
  ],
  dependencies: [
    row("dependency", "ab", { predecessorId: "a", successorId: "b" }),
    row("dependency", "bend", { predecessorId: "b", successorId: "end" }),
  ],
  people: [row("person", "ana", { name: "Ana", costRate: 6000 })],
  sprints: [],
  assignments: [row("assignment", "x", { workItemId: "b", personId: "ana", units: 1 })],
  skillNeeds: [row("skillNeed", "need", { workItemId: "b", skillId: "oracle", level: 3, count: 1, units: 1 })],
};
const step = (id: string, edits: Edit[], seen: StepOfScenario["seen"] = {}): StepOfScenario => ({
  id,
  label: id,
  edits,
  seen,
});
const update = (id: string, values: Record<string, unknown>, version = 3): Edit => ({
  op: "update",
  record: "workItem",
  id,
  version,
  values,
});
const names = ({ workItems }: PlanRecords) => workItems.map(({ name }) => name);

describe("a scenario over a plan", () => {
  it("changes, adds, links, assigns and deletes, and leaves the plan as it is (WIF-1)", () => {
    const { records, edits, conflicts } = scenarioPlan(plan, [
      step("1", [
        update("a", { duration: 480 }),
        { op: "create", record: "workItem", id: "n", values: { projectId: "p", name: "New" } },
      ]),
      step("2", [
        update("n", { duration: 1440 }, 0),
        {
          op: "create",
          record: "dependency",
          id: "l",
          values: { projectId: "p", predecessorId: "n", successorId: "end" },
        },
      ]),
      step("3", [{ op: "delete", record: "workItem", id: "b", version: 3 }]),
    ]);
    expect(names(records)).toEqual(["Phase", "A", "End", "New"]);
    expect([names(plan), plan.workItems[1]?.duration]).toEqual([["Phase", "A", "B", "End"], 960]);
    expect(conflicts).toEqual([]);
    expect(edits).toEqual([
      update("a", { duration: 480 }),
      { op: "create", record: "workItem", id: "n", values: { projectId: "p", name: "New", duration: 1440 } },
      { op: "delete", record: "workItem", id: "b", version: 3 },
      {
        op: "create",
        record: "dependency",
        id: "l",
        values: { projectId: "p", predecessorId: "n", successorId: "end" },
      },
      { op: "delete", record: "dependency", id: "ab", version: 3 },
      { op: "delete", record: "dependency", id: "bend", version: 3 },
      { op: "delete", record: "assignment", id: "x", version: 3 },
      { op: "delete", record: "skillNeed", id: "need", version: 3 },
    ]);
  });

  it("is no change where a later step puts back what an earlier one did", () => {
    const there = scenarioPlan(plan, [
      step("1", [update("a", { duration: 480 })], { a: { duration: 960 } }),
      step("2", [update("a", { duration: 960 })], { a: { duration: 480 } }),
    ]);
    expect([there.edits, there.conflicts]).toEqual([[], []]);
  });

  it("tells where somebody gave the same field another value, and whose stays is said (WIF-2)", () => {
    const steps = [step("1", [update("a", { duration: 480, name: "A1" })], { a: { duration: 1920, name: "A" } })];
    const mine = scenarioPlan(plan, steps);
    expect(mine.conflicts).toEqual([
      {
        stepId: "1",
        step: "1",
        record: "workItem",
        id: "a",
        kind: "changed",
        field: "duration",
        seen: 1920,
        now: 960,
        yours: 480,
      },
    ]);
    expect(mine.edits).toEqual([update("a", { name: "A1", duration: 480 })]);
    expect(scenarioPlan(plan, steps, "theirs").edits).toEqual([update("a", { name: "A1" })]);
    const agreed = [step("1", [update("a", { duration: 960 })], { a: { duration: 1920 } })];
    expect(scenarioPlan(plan, agreed).conflicts).toEqual([]);
  });

  it("tells rows that are gone, and deletions of rows that were changed (WIF-2)", () => {
    const steps = [
      step("1", [update("lost", { duration: 1 })]),
      step("2", [{ op: "delete", record: "workItem", id: "a", version: 2 }]),
    ];
    const mine = scenarioPlan(plan, steps);
    expect(mine.conflicts.map(({ stepId, kind, field }) => [stepId, kind, field])).toEqual([
      ["1", "gone", null],
      ["2", "changed", null],
    ]);
    expect(names(mine.records)).toEqual(["Phase", "B", "End"]);
    expect(names(scenarioPlan(plan, steps, "theirs").records)).toContain("A");
  });
});

it("a comparison tells finish, milestones, float, critical path, cost and moves, the largest first (WIF-3)", () => {
  const { records } = scenarioPlan(plan, [
    step("1", [update("b", { duration: 1440 })]),
    step("2", [{ op: "create", record: "workItem", id: "n", values: { projectId: "p", name: "New", duration: 480 } }]),
  ]);
  const compared = comparePlans(plan, records, { standardCalendarId: "c", withCosts: true });
  expect(compared).toMatchObject({
    finish: { before: "2026-03-04T16:00", after: "2026-03-06T16:00" },
    cost: { before: 48_000, after: 144_000 },
    movedCount: 3,
    added: [{ workItemId: "n", name: "New" }],
    removed: [],
    milestones: [{ name: "End", minutesLater: 2880 }],
  });
  expect(compared.moved.map(({ name }) => name)).toEqual(["B", "End", "Phase"]);
  expect(comparePlans(plan, plan, { standardCalendarId: "c", withCosts: false })).toMatchObject({
    cost: null,
    movedCount: 0,
  });
});
