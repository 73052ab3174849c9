import { at, buildPlan, DAY } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { conventions } from "./conventions.ts";
import { openPlan } from "./livePlan.ts";
import { schedulePlan } from "./schedulePlan.ts";

const external = { start: at("2026-03-04 08:00"), finish: at("2026-03-06 17:00") };

describe("an activity of another plan", () => {
  const plan = buildPlan(
    [{ id: "P", kind: "summary" }, { id: "A" }, { id: "X", external, parentId: "P" }, { id: "B", parentId: "P" }],
    ["A FS X", "X FS B"],
  );
  const [summary, a, x, b] = schedulePlan(plan).activities;

  it("stands on the dates given, and what follows counts from them (EXT-1)", () => {
    expect(x).toMatchObject({ ...external, earlyStart: external.start, lateFinish: external.finish, totalFloat: 0 });
    expect(x).toMatchObject({ critical: false, drivenBy: { kind: "external" } });
    expect(b?.start).toBe(at("2026-03-09 08:00"));
  });

  it("holds nothing before it back and lies in no summary (EXT-1)", () => {
    expect(a?.lateFinish).toBe(at("2026-03-09 17:00"));
    expect(summary?.start).toBe(at("2026-03-09 08:00"));
  });

  it("holds back what leads to it only where its own plan says how late it may be (EXT-1)", () => {
    const lateStart = at("2026-03-03 08:00");
    const held = { ...external, lateStart, lateFinish: null };
    const [before] = schedulePlan(
      buildPlan([{ id: "A" }, { id: "X", external: held }, { id: "B", duration: 9 * DAY }], ["A FS X"]),
    ).activities;
    expect(before).toMatchObject({ lateFinish: at("2026-03-02 17:00"), totalFloat: 0 });
  });

  it("is no part of where the project begins and ends (EXT-1)", () => {
    const alone = schedulePlan(buildPlan([{ id: "A" }, { id: "X", external }], ["A FS X"]));
    expect(alone).toMatchObject({ projectStart: at("2026-03-02 08:00"), projectFinish: at("2026-03-02 17:00") });
    expect(alone.activities[0]?.critical).toBe(true);
  });

  it("moves what follows when its own plan moves it (EXT-1, INC-1)", () => {
    const live = openPlan(plan);
    const later = { start: external.start + 7 * 1440, finish: external.finish + 7 * 1440 };
    const [node] = plan.activities.filter(({ id }) => id === "X");
    if (!node) throw new Error("no X");
    const { changed } = live.edit([{ kind: "setActivity", activity: { ...node, external: later } }]);
    expect(changed.map(({ id }) => id).sort()).toEqual(["A", "B", "P", "X"]);
    expect(live.schedule).toEqual(schedulePlan(live.plan));
    expect(live.edit([{ kind: "setActivity", activity: { ...node, external: null } }]).findings).toEqual([]);
    expect(live.schedule).toEqual(schedulePlan(live.plan));
  });

  it("is told where its dates are unusable, and dated like others (CHK-1)", () => {
    const bad = schedulePlan(buildPlan([{ id: "X", external: { start: 1e12, finish: 2e12 } }]));
    expect(bad.findings[0]?.code).toBe("activity.date");
    expect(bad.activities[0]?.start).toBe(at("2026-03-02 08:00"));
  });
});

describe("several projects in one plan", () => {
  const projects = [
    { id: "p", start: at("2026-03-02 08:00"), finish: null, dataDate: null, calendarId: null },
    { id: "q", start: at("2026-03-05 08:00"), finish: null, dataDate: at("2026-03-09 08:00"), calendarId: "late" },
  ];
  const [day] = buildPlan([]).calendars;
  if (!day) throw new Error("no calendar");
  const late = { ...day, id: "late", days: day.days.map((hours) => (hours?.length ? [{ from: 840, to: 1320 }] : [])) };
  const plan = buildPlan(
    [
      { id: "A", projectId: "p", duration: 3 * DAY },
      { id: "B", projectId: "q" },
      { id: "C", projectId: "q" },
    ],
    ["A FS C"],
    { projects, calendars: [day, late] },
  );

  it("begin where each begins, on its own calendar, linked across (PRJ-1)", () => {
    const [a, b, c] = schedulePlan(plan).activities;
    expect(a?.start).toBe(at("2026-03-02 08:00"));
    expect(b).toMatchObject({ start: at("2026-03-05 14:00"), finish: at("2026-03-05 22:00") });
    expect(c?.start).toBe(at("2026-03-05 14:00"));
  });

  it("have float up to the finish of each (PRJ-1)", () => {
    const floats = schedulePlan({ ...plan, dependencies: [] }).activities.map(({ totalFloat }) => totalFloat);
    expect(floats).toEqual([0, 0, 0]);
    expect(schedulePlan(plan).activities[0]?.totalFloat).toBe(0);
  });

  it("have each a data date where remaining work is scheduled (PRJ-1, PRG-5)", () => {
    const [a, b] = schedulePlan({ ...plan, conventions: conventions.primavera }).activities;
    expect(a?.start).toBe(at("2026-03-02 08:00"));
    expect(b?.start).toBe(at("2026-03-09 14:00"));
  });

  it("are kept up to date while edited (PRJ-1, INC-1)", () => {
    const live = openPlan(plan);
    const [a] = plan.activities;
    if (!a) throw new Error("no A");
    live.edit([{ kind: "setActivity", activity: { ...a, duration: 9 * DAY } }]);
    expect(live.schedule).toEqual(schedulePlan(live.plan));
  });
});
