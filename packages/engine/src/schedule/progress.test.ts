import { at, buildPlan, DAY, scheduleChart } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { conventions } from "./conventions.ts";
import type { Activity, Plan } from "./plan.ts";
import { schedulePlan } from "./schedulePlan.ts";

const monday = at("2026-03-02 08:00");
const wednesday = at("2026-03-04 08:00");
const remaining = { conventions: conventions.primavera, dataDate: wednesday };

function activities(
  list: readonly (Partial<Activity> & { id: string })[],
  links: readonly string[],
  fields: Partial<Plan> = {},
) {
  return schedulePlan(buildPlan(list, links, fields)).activities;
}

describe("progress", () => {
  it("lets what happened stand, and what remains follow (PRG-1, PRG-2, PRG-3)", () => {
    const { scheduled, drawn } = scheduleChart(`
      MTWTFSSMTWTFSS
A     XXXX           | finished 03-05
B      XXXX..XX      | started 03-03, done 50, FS A
C     XX             | started 03-02
D         X..X       | FS A`);
    expect(scheduled).toBe(drawn);
    const resumed = activities(
      [{ id: "A", duration: 4 * DAY, actualStart: monday, percentComplete: 0.5, resume: at("2026-03-09 08:00") }],
      [],
    );
    expect(resumed[0]?.finish).toBe(at("2026-03-10 17:00"));
    const stated = activities(
      [{ id: "A", duration: 4 * DAY, actualStart: monday, remainingDuration: DAY }],
      [],
      remaining,
    );
    expect(stated[0]?.finish).toBe(at("2026-03-04 17:00"));
  });

  it("bounds what precedes by the rest alone, and finished work bounds nothing (PRG-4, FLT-3)", () => {
    const [a, b] = activities(
      [
        { id: "A" },
        { id: "B", duration: 3 * DAY, actualStart: monday, percentComplete: 2 / 3 },
        { id: "C", duration: 5 * DAY },
      ],
      ["A FS B"],
    );
    expect(b).toMatchObject({ lateStart: monday, lateFinish: at("2026-03-06 17:00"), totalFloat: 2 * DAY });
    expect(a?.lateFinish).toBe(at("2026-03-05 17:00"));
    const [before, done] = activities(
      [
        { id: "A" },
        { id: "B", actualStart: monday, actualFinish: at("2026-03-02 17:00") },
        { id: "C", duration: 5 * DAY },
      ],
      ["A FS B"],
    );
    expect(before?.lateFinish).toBe(at("2026-03-06 17:00"));
    expect(done).toMatchObject({ totalFloat: 0, critical: false });
  });

  it("gives a summary that has begun the room of what is left of it, and none that is over (FLT-3, FLT-5)", () => {
    const begun = { actualStart: monday, actualFinish: at("2026-03-02 17:00") };
    const list = [
      { id: "P", kind: "summary" as const },
      { id: "A", parentId: "P", ...begun },
      { id: "B", parentId: "P" },
      { id: "Q", kind: "summary" as const },
      { id: "C", parentId: "Q", ...begun },
      { id: "D", duration: 5 * DAY },
    ];
    const [p, , b, q] = activities(list, ["A FS B"]);
    expect(b).toMatchObject({ totalFloat: 3 * DAY, critical: false });
    expect(p).toMatchObject({ totalFloat: 3 * DAY, critical: false });
    expect(q).toMatchObject({ totalFloat: 0, critical: false });
    const [tight] = activities([...list.slice(0, 2), { id: "B", parentId: "P", duration: 9 * DAY }], ["A FS B"]);
    expect(tight).toMatchObject({ totalFloat: 0, critical: true });
  });

  it("by Primavera schedules the rest after the data date and its predecessors (PRG-5, PRG-6)", () => {
    const list = [
      { id: "A", duration: 3 * DAY, actualStart: monday, remainingDuration: 2 * DAY },
      { id: "B", duration: 2 * DAY, actualStart: monday, remainingDuration: DAY },
      { id: "C", duration: DAY, actualStart: monday, actualFinish: at("2026-03-02 17:00") },
      { id: "D" },
    ];
    const retained = activities(list, ["A FS B", "A FS C", "C FS D"], remaining);
    expect(retained.map(({ earlyStart }) => earlyStart)).toEqual([
      wednesday,
      at("2026-03-06 08:00"),
      at("2026-03-05 17:00"),
      at("2026-03-06 08:00"),
    ]);
    expect(retained.map(({ start }) => start)).toEqual([monday, monday, monday, at("2026-03-06 08:00")]);
    const overridden = activities(list, ["A FS B"], {
      ...remaining,
      conventions: { ...conventions.primavera, outOfSequence: "progressOverride" },
    });
    expect(overridden[1]?.earlyStart).toBe(wednesday);
    expect(overridden[1]?.drivenBy).toEqual({ kind: "dataDate" });
  });

  it("takes an expected finish for the rest, and resumes suspended work no earlier (PRG-7, PRG-8)", () => {
    const begun = { id: "A", duration: 2 * DAY, actualStart: monday, remainingDuration: DAY };
    const [expected] = activities([{ ...begun, expectedFinish: at("2026-03-10 17:00") }], [], remaining);
    expect(expected).toMatchObject({ earlyFinish: at("2026-03-10 17:00"), lateStart: wednesday, totalFloat: 0 });
    const [suspended] = activities([{ ...begun, stop: monday, resume: at("2026-03-06 08:00") }], [], remaining);
    expect(suspended?.earlyStart).toBe(at("2026-03-06 08:00"));
  });

  it("moves a split activity as a whole (SPL-1)", () => {
    const parts = [
      { start: at("2026-03-02 08:00"), finish: at("2026-03-02 17:00") },
      { start: at("2026-03-04 08:00"), finish: at("2026-03-04 17:00") },
    ];
    const [, split] = activities([{ id: "A" }, { id: "B", duration: 2 * DAY, parts }], ["A FS B"]);
    expect(split).toMatchObject({ start: at("2026-03-03 08:00"), finish: at("2026-03-05 17:00") });
    const [begun] = activities([{ id: "B", duration: 2 * DAY, parts, actualStart: monday, percentComplete: 0.1 }], []);
    expect(begun?.finish).toBe(at("2026-03-04 17:00"));
  });
});
