import { at, buildPlan, DAY, scheduleChart } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { conventions } from "./conventions.ts";
import type { Activity, Conventions, Plan } from "./plan.ts";
import { openPlan } from "./livePlan.ts";
import { schedulePlan } from "./schedulePlan.ts";

function drawn(text: string, fields: Partial<Plan> = {}) {
  const outcome = scheduleChart(text, fields);
  expect(outcome.scheduled).toBe(outcome.drawn);
  return outcome;
}

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);
const honouring = { conventions: conventions.msProject };

describe("constraints", () => {
  it("push starts and finishes out (CON-1, CON-4)", () => {
    const { schedule } = drawn(`
      MTWTFSSMTWTFSS
A       XX           | SNET 03-04
B        XX          | FNET 03-06
C         X          | MSO 03-06
D        X           | MFO 03-05
E     X              | SNLT 03-09
F     X              | FNLT 03-09`);
    expect(schedule.findings).toEqual([]);
  });

  it("stand before the plan's start where the conventions let them (CON-7)", () => {
    const chart = `
      MTWTFSSMTWTFSS
A     XX             | SNET 03-02
B        XX          | FS A
C        X`;
    drawn(chart, { ...honouring, start: at("2026-03-05 08:00") });
    const bounded = scheduleChart(chart, { start: at("2026-03-05 08:00") });
    expect(bounded.schedule.activities[0]?.start).toBe(at("2026-03-05 08:00"));
  });

  it("of an open end may lie after the project's finish (CON-2)", () => {
    const list = [{ id: "A", constraint: { type: "FNLT" as const, date: at("2026-03-06 17:00") } }, { id: "B" }];
    const [open] = schedulePlan(buildPlan(list, [], honouring)).activities;
    expect(open).toMatchObject({ lateFinish: at("2026-03-06 17:00"), totalFloat: 4 * DAY, critical: false });
    const [linked] = schedulePlan(buildPlan(list, ["A FS B"], honouring)).activities;
    expect(linked?.totalFloat).toBe(0);
    expect(schedulePlan(buildPlan(list)).activities[0]?.totalFloat).toBe(0);
  });

  it("that pin show as negative float how much later the logic asks for (FLT-7)", () => {
    const list = [
      { id: "A", duration: 3 * DAY },
      { id: "B", constraint: { type: "MSO" as const, date: at("2026-03-03 08:00") } },
    ];
    const live = openPlan(buildPlan(list, ["A FS B"], honouring));
    expect(live.get("B")).toMatchObject({ start: at("2026-03-03 08:00"), totalFloat: -2 * DAY, critical: true });
    const [a] = live.plan.activities;
    if (!a) throw new Error("no A");
    live.edit([{ kind: "setActivity", activity: { ...a, duration: DAY } }]);
    expect(live.get("B")?.totalFloat).toBe(0);
  });

  it("give way to the logic where they do not pin, and are told (CON-2, FND-2)", () => {
    const { schedule } = drawn(`
      MTWTFSSMTWTFSS
A     XXX
B        X           | FS A, SNLT 03-03
C        X           | FS A, FNLT 03-04
D        X           | FS A, MSO 03-03
E        X           | FS A, MFO 03-04`);
    expect(codes(schedule.findings)).toEqual(Array.from({ length: 4 }, () => "activity.constraintBroken"));
    expect(schedule.activities.map(({ totalFloat }) => totalFloat)).toEqual([-2 * DAY, -2 * DAY, -DAY, -2 * DAY, -DAY]);
  });

  it("hold against the logic where tasks honour them, and are told (CON-3, FND-2)", () => {
    const { schedule } = drawn(
      `
      MTWTFSSMTWTFSS
A     XXX
B      X             | FS A, SNLT 03-03
C       X            | FS A, FNLT 03-04
D      X             | FS A, MSO 03-03
E       X            | FS A, MFO 03-04
F     X              | FS A, mandatoryStart 03-02`,
      honouring,
    );
    expect(codes(schedule.findings)).toEqual(Array.from({ length: 5 }, () => "activity.constraintBroken"));
  });

  it("pin late dates too when mandatory, whatever follows (CON-3)", () => {
    const plan = buildPlan(
      [
        { id: "A", constraint: { type: "mandatoryStart", date: at("2026-03-04 08:00") } },
        { id: "B", constraint: { type: "FNLT", date: at("2026-03-03 17:00") } },
        { id: "C", constraint: { type: "mandatoryFinish", date: at("2026-03-05 17:00") } },
      ],
      ["A FS B"],
    );
    const [a, , c] = schedulePlan(plan).activities;
    expect([a?.lateStart, a?.totalFloat]).toEqual([at("2026-03-04 08:00"), 0]);
    expect([c?.start, c?.lateFinish, c?.totalFloat]).toEqual([at("2026-03-05 08:00"), at("2026-03-05 17:00"), 0]);
  });

  it("make late what is as late as possible, and push what follows (CON-5)", () => {
    const { schedule } = drawn(`
      MTWTFSSMTWTFSS
A     XXXXX
B        X           | ALAP
C         X          | FS B`);
    expect(schedule.activities.map(({ totalFloat, earlyStart }) => [totalFloat, earlyStart])).toEqual([
      [0, at("2026-03-02 08:00")],
      [0, at("2026-03-02 08:00")],
      [0, at("2026-03-06 08:00")],
    ]);
  });

  it("by Primavera use up the free float alone (CON-5)", () => {
    const { schedule } = drawn(
      `
      MTWTFSSMTWTFSS
A     XXXXX
B       X            | ALAP, FS C
C     X
D        X           | FS B, SNET 03-05
E         X          | ALAP`,
      { conventions: { ...conventions.gantry, asLateAsPossible: "freeFloat" } },
    );
    expect(schedule.activities.map(({ totalFloat }) => totalFloat)).toEqual([0, DAY, 2 * DAY, DAY, 0]);
  });

  it("let a deadline bound the float and tell when it is missed (CON-6, FND-1)", () => {
    const { schedule } = drawn(`
      MTWTFSSMTWTFSS
A     XXX            | deadline 03-03
B     X              | deadline 03-03
C     XXXXX`);
    expect(codes(schedule.findings)).toEqual(["activity.deadlineMissed"]);
    expect(schedule.activities.map(({ totalFloat }) => totalFloat)).toEqual([-DAY, DAY, 0]);
    const unbounded = scheduleChart("      MTWTFSS\nA     XXX  | deadline 03-03\nC     XXXXX", {
      conventions: conventions.primavera,
    });
    expect(unbounded.schedule.activities[0]?.totalFloat).toBe(2 * DAY);
  });

  it("on summaries hold for all within (SUM-3)", () => {
    const { late } = drawn(`
      MTWTFSSMTWTFSS
P       XX           | SNET 03-04
A       X            | in P
B        X           | in P, FS A
Q     XXX            | FNLT 03-05
C     XXX            | in Q
D     XXXXX`);
    expect(`\n${late}`).toBe(`
      MTWTFSSMTWTFSS
P        XX
A        X
B         X
Q      XXX
C      XXX
D     XXXXX`);
  });

  it("do not touch the start of what has begun, but may hold its finish (CON-4)", () => {
    const begun = (fields: Partial<Activity>, chosen: Conventions) =>
      schedulePlan(
        buildPlan([{ id: "A", duration: 2 * DAY, actualStart: at("2026-03-02 08:00"), ...fields }], [], {
          conventions: chosen,
          dataDate: at("2026-03-02 08:00"),
        }),
      ).activities[0];
    expect(begun({ constraint: { type: "SNET", date: at("2026-03-05 08:00") } }, conventions.msProject)?.start).toBe(
      at("2026-03-02 08:00"),
    );
    expect(begun({ constraint: { type: "FNET", date: at("2026-03-05 17:00") } }, conventions.msProject)?.finish).toBe(
      at("2026-03-05 17:00"),
    );
    expect(
      begun({ constraint: { type: "SNLT", date: at("2026-02-27 08:00") } }, conventions.primavera)?.totalFloat,
    ).toBe(0);
  });
});

describe("summaries and manual activities", () => {
  it("span their children over all levels, late dates too (SUM-1, SUM-4)", () => {
    const { late, schedule } = drawn(`
      MTWTFSSMTWTFSS
P     XXXX
Q     XXX            | in P
A     X              | in Q
B      XX            | in Q, FS A
C        X           | in P, FS B
D     XXXXX`);
    expect(`\n${late}`).toBe(`
      MTWTFSSMTWTFSS
P      XXXX
Q      XXX
A      X
B       XX
C         X
D     XXXXX`);
    expect(schedule.activities[0]).toMatchObject({
      duration: 4 * DAY,
      totalFloat: DAY,
      drivenBy: { kind: "children" },
    });
  });

  it("have no dates without children (SUM-1)", () => {
    expect(schedulePlan(buildPlan([{ id: "P", kind: "summary" }, { id: "A" }])).activities[0]).toMatchObject({
      start: null,
      totalFloat: null,
    });
  });

  it("keep typed dates against links (MAN-1)", () =>
    drawn(`
      MTWTFSSMTWTFSS
A     XXX
B      XX            | FS A, manual 03-03
C        X           | FS A, manual
D        X           | FS B`));

  it("do not snap typed late dates to working time, nor hold them by what their start leads to (MAN-2)", () => {
    const plan = buildPlan(
      [
        { id: "A", mode: "manual", manualStart: at("2026-03-02 08:00") },
        { id: "B", duration: 3 * DAY },
      ],
      ["A FS B"],
      honouring,
    );
    expect(schedulePlan(plan).activities[0]).toMatchObject({ lateFinish: at("2026-03-03 08:00"), totalFloat: 0 });
    const byStart = buildPlan(
      [
        { id: "A", mode: "manual", manualStart: at("2026-03-02 08:00") },
        { id: "B", duration: 3 * DAY },
      ],
      ["A SS B"],
      honouring,
    );
    expect(schedulePlan(byStart).activities[0]?.lateFinish).toBe(at("2026-03-04 17:00"));
  });
});
