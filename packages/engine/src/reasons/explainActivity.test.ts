import { at, buildPlan, DAY, generatePlan, MONDAY } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { conventions } from "../schedule/conventions.ts";
import { openPlan } from "../schedule/livePlan.ts";
import type { Plan } from "../schedule/plan.ts";
import { standardCalendar } from "../calendar/standardCalendar.ts";
import { drivingReason, explainActivity } from "./explainActivity.ts";
import type { Side } from "./explanation.ts";

const explain = (plan: Plan, id: string, side: Side = "start") => explainActivity(openPlan(plan), id, side);
const told = (plan: Plan, id: string, side: Side = "start") =>
  explain(plan, id, side).steps.map(({ activityId, held, reason }) => `${activityId} ${held}: ${reason?.kind ?? "-"}`);

describe("the chain of reasons", () => {
  it("leads back to what a date rests on, through summaries (WHY-2)", () => {
    const plan = buildPlan(
      [
        { id: "P", kind: "summary", constraint: { type: "SNET", date: at("2026-03-03 08:00") } },
        { id: "A", parentId: "P" },
        { id: "B" },
        { id: "C" },
      ],
      ["A FS B", "B FS C", "P FS C"],
    );
    expect(told(plan, "C")).toEqual([
      "C start: dependency",
      "B start: dependency",
      "A start: parent",
      "P start: constraint",
    ]);
    expect(told(plan, "P", "finish")).toEqual(["P finish: children", "A start: parent", "P start: constraint"]);
    expect(explain(plan, "nobody").steps).toEqual([]);
  });

  it("goes on at the date of the predecessor that counts (WHY-2)", () => {
    const plan = buildPlan(
      [{ id: "A", duration: 3 * DAY }, { id: "B" }, { id: "C", duration: DAY }, { id: "D" }],
      ["A SS+480 B", "B FF+480 C", "C SF D"],
    );
    const steps = explain(plan, "C").steps;
    expect(steps.map(({ activityId, side, held, reason }) => [activityId, side, held, reason])).toEqual([
      [
        "C",
        "start",
        "finish",
        expect.objectContaining({ type: "FF", from: at("2026-03-03 17:00"), bound: at("2026-03-04 17:00") }),
      ],
      ["B", "finish", "start", expect.objectContaining({ type: "SS", from: MONDAY, bound: at("2026-03-02 17:00") })],
      ["A", "start", "start", { kind: "projectStart", date: MONDAY }],
    ]);
    // The work of B lies on the way, that of A does not: only its start counts.
    expect(steps.map(({ work }) => work?.minutes ?? null)).toEqual([DAY, DAY, null]);
    expect(explain(plan, "C", "finish").steps[0]?.work).toBeNull();
  });

  it.each([
    ["what happened", { actualStart: MONDAY }, "actual"],
    ["typed dates", { mode: "manual" as const, manualStart: MONDAY }, "manual"],
    ["a constraint", { constraint: { type: "SNET" as const, date: at("2026-03-10 08:00") } }, "constraint"],
  ])("ends at %s (WHY-1)", (_, fields, kind) => {
    const plan = buildPlan([{ id: "A" }, { id: "B", ...fields }], ["A FS B"]);
    expect(told(plan, "B")).toEqual([`B start: ${kind}`]);
  });

  it("tells a finish that was reported or typed for itself (WHY-1)", () => {
    const done = { actualStart: MONDAY, actualFinish: at("2026-03-04 12:00"), percentComplete: 1 };
    expect(explain(buildPlan([{ id: "A", ...done }]), "A", "finish").steps[0]?.reason).toEqual({
      kind: "actual",
      date: at("2026-03-04 12:00"),
    });
    const typed = { mode: "manual" as const, manualStart: MONDAY, manualFinish: at("2026-03-05 17:00") };
    expect(explain(buildPlan([{ id: "A", ...typed }]), "A", "finish").steps[0]?.reason).toEqual({
      kind: "manual",
      date: at("2026-03-05 17:00"),
    });
  });

  it("goes through a levelling delay to what came before it (WHY-2)", () => {
    const plan = buildPlan([{ id: "A" }, { id: "B", levelingDelay: 2 * DAY }], ["A FS B"]);
    expect(told(plan, "B")).toEqual(["B start: levelingDelay", "A start: projectStart"]);
  });

  it("names the data date where it holds what is left (WHY-1)", () => {
    const plan = buildPlan([{ id: "A", actualStart: MONDAY, percentComplete: 0.5, duration: 4 * DAY }], [], {
      dataDate: at("2026-03-11 08:00"),
      conventions: conventions.primavera,
    });
    expect(explain(plan, "A", "finish").steps[0]?.reason).toEqual({ kind: "dataDate", date: at("2026-03-11 08:00") });
  });
});

it("the reason of one date alone is that of the chain's first step (WHY-1)", () => {
  const live = openPlan(buildPlan([{ id: "A" }, { id: "B" }], ["A FS B"]));
  expect(drivingReason(live, "B")).toEqual(explainActivity(live, "B").steps[0]?.reason);
  expect(drivingReason(live, "nobody")).toBeNull();
});

describe("waits", () => {
  const holiday = { name: "Founders' day", from: 20_515, to: 20_516, intervals: [] };
  const calendar = { ...standardCalendar("standard"), exceptions: [holiday] };

  it("name the holiday that pushed a start (WHY-4)", () => {
    const plan = buildPlan([{ id: "A" }, { id: "B" }], ["A FS B"], { calendars: [calendar] });
    expect(explain(plan, "B").steps[0]?.wait).toMatchObject({
      of: "calendar",
      idle: [{ name: "Founders' day", from: 20_515, to: 20_516 }],
    });
    expect(explain(buildPlan([{ id: "A" }, { id: "B" }], ["A FS B"]), "B").steps[0]?.wait).toBeNull();
  });

  it("tell weekends and holidays within the work itself (WHY-4)", () => {
    const plan = buildPlan([{ id: "A", duration: 6 * DAY }], [], { calendars: [calendar] });
    expect(explain(plan, "A", "finish").steps[0]?.work?.idle).toEqual([
      { name: "Founders' day", from: 20_515, to: 20_516 },
      { name: null, from: 20_519, to: 20_521 },
    ]);
  });

  it("name the people who are away (WHY-4)", () => {
    const away = { ...calendar, id: "ana", exceptions: [{ name: "Leave", from: 20_514, to: 20_518, intervals: [] }] };
    const plan = buildPlan([{ id: "A", taskType: "fixedWork" }], [], {
      calendars: [standardCalendar("standard"), away],
      resources: [{ id: "ana", name: "Ana", kind: "work", calendarId: "ana", maxUnits: 1 }],
      assignments: [{ id: "1", activityId: "A", resourceId: "ana", units: 1, work: DAY }],
      conventions: conventions.msProject,
    });
    const [step] = explain(plan, "A", "finish").steps;
    expect([step?.start, step?.wait]).toEqual([
      at("2026-03-06 08:00"),
      expect.objectContaining({
        of: "resource",
        resourceIds: ["ana"],
        idle: [{ name: "Leave", from: 20_514, to: 20_518 }],
      }),
    ]);
    expect(step?.work?.resourceIds).toEqual(["ana"]);
  });
});

describe("what else there is", () => {
  const plan = buildPlan(
    [{ id: "A", duration: 5 * DAY }, { id: "B", duration: 3 * DAY }, { id: "C", duration: 2 * DAY }, { id: "D" }],
    ["A FS D", "B FS D", "A FS C", "C FF D"],
  );

  it("tells the next drivers, the nearest first (WHY-5)", () => {
    const [step] = explain(plan, "D").steps;
    expect(step?.reason).toMatchObject({ dependencyId: "C FF D" });
    expect(step?.others.map(({ link, earlier }) => [link.dependencyId, earlier])).toEqual([
      ["A FS D", DAY],
      ["B FS D", 3 * DAY],
    ]);
  });

  it("tells what could be changed, and after how much another chain takes over (WHY-6)", () => {
    const { improvements, untilNext } = explain(plan, "D");
    expect(improvements.map(({ kind, activityId, most }) => [kind, activityId, most])).toEqual([
      ["shorten", "A", 5 * DAY],
      ["shorten", "C", 2 * DAY],
      ["shorten", "D", DAY],
    ]);
    expect(untilNext).toBe(DAY);
  });

  it("tells constraints, lags and delays to relax, and nothing of what is done (WHY-6)", () => {
    const changeable = buildPlan(
      [
        { id: "A", actualStart: MONDAY, actualFinish: at("2026-03-02 17:00"), percentComplete: 1 },
        { id: "B", constraint: { type: "SNET", date: at("2026-03-09 08:00") } },
        { id: "C", levelingDelay: DAY },
      ],
      ["A FS B", "B FS+960 C"],
    );
    expect(explain(changeable, "C").improvements.map(({ kind, activityId, most }) => [kind, activityId, most])).toEqual(
      [
        ["levelingDelay", "C", DAY],
        ["constraint", "B", 4 * DAY],
        ["shorten", "B", DAY],
      ],
    );
  });
});

it.each([1, 2, 3, 4])(
  "holds for any plan: a chain starts at the row, ends, and no link asks for more than it got, seed %i (WHY-2)",
  (seed) => {
    const plan = generatePlan({ activities: 200, links: 400, calendars: 3, special: 0.2, perSummary: 8, seed });
    const live = openPlan(plan);
    let links = 0;
    for (const { id, start } of live.schedule.activities) {
      for (const side of ["start", "finish"] as const) {
        const { steps } = explainActivity(live, id, side);
        if (start !== null) expect(steps[0]?.activityId).toBe(id);
        for (const step of steps) {
          if (step.reason?.kind !== "dependency" || step.start === null) continue;
          links++;
          expect(step.reason.predecessorId).toBe(step.nextActivityId);
        }
      }
    }
    expect(links).toBeGreaterThan(100);
  },
);
