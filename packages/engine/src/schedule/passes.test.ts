import { at, buildPlan, DAY, scheduleChart } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { conventions } from "./conventions.ts";
import type { Activity, Plan } from "./plan.ts";
import { schedulePlan } from "./schedulePlan.ts";

function drawn(text: string, fields = {}) {
  const outcome = scheduleChart(text, fields);
  expect(outcome.schedule.findings).toEqual([]);
  expect(outcome.scheduled).toBe(outcome.drawn);
  return outcome;
}

const only = (plan: Plan, id: string) => {
  const found = schedulePlan(plan).activities.find((activity) => activity.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe("passes", () => {
  it("go forward over working days and back from the finish (CPM-1, CPM-2, CPM-5, CPM-6, CPM-7, NET-1)", () => {
    const { late } = drawn(`
      MTWTFSSMTWTFSS
A     XX
B       XXX..XX      | FS A
C       XX           | FS A
D              XX    | FS B, FS+1d C
E     X`);
    expect(`\n${late}`).toBe(`
      MTWTFSSMTWTFSS
A     XX
B       XXX..XX
C         X..X
D              XX
E               X`);
  });

  it("let what has no duration stand on the edge that bounds it (CPM-4)", () => {
    const plan = buildPlan(
      [
        { id: "A" },
        { id: "M", kind: "milestone", duration: 0 },
        { id: "F", kind: "finishMilestone", duration: 0 },
        { id: "B" },
      ],
      ["A FS M", "A FS F", "M FS B"],
    );
    expect([only(plan, "M").start, only(plan, "B").start]).toEqual([at("2026-03-02 17:00"), at("2026-03-03 08:00")]);
    const byKind = { ...plan, conventions: { ...conventions.gantry, milestones: "byKind" as const } };
    expect([only(byKind, "M").start, only(byKind, "F").start]).toEqual([
      at("2026-03-03 08:00"),
      at("2026-03-02 17:00"),
    ]);
  });

  it("let a finish stand where it is asked for, also across calendars (CPM-3)", () => {
    const base = buildPlan(
      [
        { id: "A", duration: 1 * DAY, calendarId: "all" },
        { id: "B", duration: DAY },
      ],
      ["A FF+1440 B"],
    );
    const standard = base.calendars[0];
    if (!standard) throw new Error("no calendar");
    const everyDay = { ...standard, id: "all", days: standard.days.map(() => standard.days[1] ?? []) };
    const plan = {
      ...base,
      calendars: [standard, everyDay],
      conventions: { ...conventions.gantry, lagCalendar: "predecessor" as const },
    };
    // A ends Monday, the lag leads to Thursday; with five days of lag to Saturday, where B cannot finish.
    expect(only(plan, "B")).toMatchObject({ start: at("2026-03-05 08:00"), finish: at("2026-03-05 17:00") });
    const longer = { ...plan, dependencies: plan.dependencies.map((link) => ({ ...link, lag: 5 * DAY })) };
    expect(only(longer, "B")).toMatchObject({ start: at("2026-03-06 08:00"), finish: at("2026-03-09 08:00") });
  });

  it("take the project's finish or the stated one (CPM-8)", () => {
    const plan = buildPlan([{ id: "A" }, { id: "B", duration: 3 * DAY }], [], { finish: at("2026-03-10 17:00") });
    expect(only(plan, "A").totalFloat).toBe(2 * DAY);
    expect(
      only({ ...plan, conventions: { ...conventions.gantry, floatFromProjectFinish: false } }, "A").totalFloat,
    ).toBe(6 * DAY);
  });

  it("run back first when scheduling from the finish (CPM-9)", () => {
    drawn(
      `
      MTWTFSSMTWTFSS
A      XX
B        XX..X       | FS A
C            X
D        X           | FS A, ASAP`,
      { scheduleFrom: "finish", start: null, finish: at("2026-03-09 17:00") },
    );
  });

  it("count elapsed durations on the clock (CAL-8)", () => {
    const plan = buildPlan(
      [
        { id: "A", duration: 3 * DAY },
        { id: "B", elapsed: true, duration: 4 * 1440 },
      ],
      ["A FS B"],
    );
    expect(only(plan, "B")).toMatchObject({ start: at("2026-03-04 17:00"), finish: at("2026-03-08 17:00") });
  });

  it("measure total and free float, and what is critical (FLT-1, FLT-2, FLT-5)", () => {
    const plan = buildPlan(
      [{ id: "A", duration: 5 * DAY }, { id: "B" }, { id: "C" }, { id: "D" }],
      ["A FS D", "B FS C", "C FS D"],
    );
    const rows = schedulePlan(plan).activities.map(({ id, totalFloat, freeFloat, critical }) => [
      id,
      totalFloat,
      freeFloat,
      critical,
    ]);
    expect(rows).toEqual([
      ["A", 0, 0, true],
      ["B", 3 * DAY, 0, false],
      ["C", 3 * DAY, 3 * DAY, false],
      ["D", 0, 0, true],
    ]);
    const sides = (totalFloat: "start" | "finish" | "smallest") =>
      only(
        {
          ...buildPlan([
            { id: "A", constraint: { type: "MSO", date: at("2026-03-02 08:00") }, duration: DAY },
            { id: "B", duration: 2 * DAY },
          ]),
          conventions: { ...conventions.gantry, totalFloat },
        },
        "A",
      ).totalFloat;
    expect([sides("start"), sides("finish"), sides("smallest")]).toEqual([0, 0, 0]);
  });

  it("call the longest path critical where the convention says so (FLT-6)", () => {
    const plan = buildPlan(
      [
        { id: "A", duration: 3 * DAY },
        { id: "B" },
        { id: "C" },
        { id: "D", constraint: { type: "FNLT", date: at("2026-03-02 17:00") } },
      ],
      ["A FS C", "B FS C"],
      { conventions: { ...conventions.gantry, criticalBy: "longestPath" } },
    );
    expect(schedulePlan(plan).activities.map(({ critical }) => critical)).toEqual([true, false, true, false]);
    const spanned = buildPlan(
      [
        { id: "P", kind: "summary" },
        { id: "A", parentId: "P" },
        { id: "B", parentId: "P", duration: 2 * DAY },
        { id: "C" },
      ],
      ["P FS C"],
      { conventions: plan.conventions },
    );
    expect(schedulePlan(spanned).activities.map(({ critical }) => critical)).toEqual([true, false, true, true]);
  });

  it("leave open ends no room where the convention says so (FLT-4)", () => {
    const plan = buildPlan([{ id: "A" }, { id: "B", duration: 3 * DAY }]);
    expect(only({ ...plan, conventions: { ...conventions.gantry, openEndsCritical: true } }, "A").totalFloat).toBe(0);
    expect(only(plan, "A").totalFloat).toBe(2 * DAY);
  });

  it("do not depend on the order of activities and links (NET-1)", () => {
    const activities: (Partial<Activity> & { id: string })[] = ["A", "B", "C", "D", "E"].map((id, i) => ({
      id,
      duration: DAY * (i + 1),
    }));
    const links = ["A FS B", "A SS+480 C", "B FF D", "C FS E", "D FS E"];
    const sorted = (plan: Plan) =>
      schedulePlan(plan)
        .activities.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ drivenBy: _, ...dates }) => dates);
    expect(sorted(buildPlan(activities.toReversed(), links.toReversed()))).toEqual(
      sorted(buildPlan(activities, links)),
    );
  });
});
