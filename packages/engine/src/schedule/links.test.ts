import { at, buildPlan, DAY, scheduleChart } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { conventions } from "./conventions.ts";
import { schedulePlan } from "./schedulePlan.ts";

function expectAsDrawn(text: string, fields = {}) {
  const { scheduled, drawn, schedule } = scheduleChart(text, fields);
  expect(schedule.findings).toEqual([]);
  expect(scheduled).toBe(drawn);
}

describe("links", () => {
  it("are of four types (DEP-1)", () =>
    expectAsDrawn(`
      MTWTFSSMTWTFSS
A     XXX
B        XX..X       | FS A
C     XXXX           | SS A
D      XX            | FF A
E     X              | SF A
F      X             | SF+2d A`));

  it("add lag, take off leads, in working or clock time or percent (DEP-2, DEP-3, DEP-5)", () =>
    expectAsDrawn(`
      MTWTFSSMTWTFSS
A     XX
B       XX           | FS A
C        XX          | FS+1d A
D      XX            | FS-1d A
E        X           | FS+1ed A
F        X           | FS+50% A
G     X              | FS-100% A`));

  it("finish a minute into their predecessor where work begins, by early P6 (DEP-7)", () => {
    const chart = `
      MTWTFSSMTWTFSS
A        X           | SNET 03-05
B     XX             | SF A
C     XXXXX`;
    const plain = scheduleChart(chart).schedule.activities;
    const early = { conventions: { ...conventions.gantry, startToFinishMinute: true } };
    const minute = scheduleChart(chart, early).schedule.activities;
    expect(plain.map(({ id, finish }) => [id, finish])).toContainEqual(["B", at("2026-03-05 08:00")]);
    expect(minute.map(({ id, finish }) => [id, finish])).toContainEqual(["B", at("2026-03-05 08:01")]);
    // B may finish with the project on Friday evening, so A may begin a minute before that.
    expect(plain.map(({ id, lateStart }) => [id, lateStart])).toContainEqual(["A", at("2026-03-06 08:00")]);
    expect(minute.map(({ id, lateFinish }) => [id, lateFinish])).toContainEqual(["B", at("2026-03-06 17:00")]);
  });

  it("count elapsed lag over the weekend, working lag not (DEP-3)", () =>
    expectAsDrawn(`
      MTWTFSSMTWTFSS
A     XXXXX
B            X       | FS+2ed A
C              X     | FS+2d A`));

  it("count working lag on the convention's calendar (DEP-4)", () => {
    const plan = buildPlan(
      [
        { id: "A", calendarId: "standard" },
        { id: "B", calendarId: "long" },
      ],
      ["A FS+480 B"],
    );
    const [standard] = plan.calendars;
    if (!standard) throw new Error("no calendar");
    const long = {
      ...standard,
      id: "long",
      days: standard.days.map(() => [
        { from: 480, to: 720 },
        { from: 780, to: 1020 },
        { from: 1020, to: 1260 },
      ]),
    };
    const startWith = (lagCalendar: "predecessor" | "successor" | "project" | "elapsed24h") =>
      schedulePlan({ ...plan, calendars: [standard, long], conventions: { ...conventions.gantry, lagCalendar } })
        .activities[1]?.start;
    expect(startWith("predecessor")).toBe(at("2026-03-03 17:00"));
    expect(startWith("successor")).toBe(at("2026-03-03 12:00") + 60);
    expect(startWith("project")).toBe(at("2026-03-03 17:00"));
    expect(startWith("elapsed24h")).toBe(at("2026-03-03 08:00"));
  });

  it("count the rest of a lag that began before the data date (DEP-6)", () => {
    const started = { actualStart: at("2026-03-02 08:00"), remainingDuration: 2 * DAY };
    const plan = buildPlan(
      [
        { id: "A", duration: 4 * DAY, ...started },
        { id: "B" },
        { id: "C", actualStart: at("2026-03-02 08:00"), actualFinish: at("2026-03-02 17:00") },
        { id: "D" },
      ],
      ["A SS+1440 B", "C FS+1440 D"],
      { dataDate: at("2026-03-04 08:00"), conventions: conventions.primavera },
    );
    const starts = schedulePlan(plan).activities.map(({ earlyStart }) => earlyStart);
    // Two of three days of lag have run from A's start, one of three from C's finish.
    expect(starts[1]).toBe(at("2026-03-05 08:00"));
    expect(starts[3]).toBe(at("2026-03-06 08:00"));
  });

  it("to and from summaries bound and follow from their children (NET-3, NET-4, SUM-2)", () =>
    expectAsDrawn(`
      MTWTFSSMTWTFSS
A     XX
P       XXX..XX      | FS A
B       XX           | in P
C         X..XX      | in P, FS B
D              X     | FS P
E         X          | SS+2d P`));

  it("to a summary's finish are told and left out (NET-4)", () => {
    const { findings } = schedulePlan(
      buildPlan([{ id: "A" }, { id: "P", kind: "summary" }, { id: "B", parentId: "P" }], ["A FF P"]),
    );
    expect(findings.map(({ code }) => code)).toEqual(["dependency.summaryFinish"]);
  });

  it("from inactive activities hold nothing (NET-5)", () =>
    expectAsDrawn(`
      MTWTFSSMTWTFSS
A     XXX            | inactive
B     X              | FS A
P     X
C     X              | in P
D      X             | in P, inactive, FS C`));
});
