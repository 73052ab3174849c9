import { at, buildDependency, buildPlan, DAY, generatePlan, seededNumbers } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import type { Plan } from "./plan.ts";
import { schedulePlan } from "./schedulePlan.ts";

const codes = (plan: Plan) => schedulePlan(plan).findings.map(({ code }) => code);

describe("findings", () => {
  it("tell unusable values of activities and go on without them (CHK-1)", () => {
    const plan = buildPlan([
      { id: "A", duration: Number.NaN },
      { id: "B", duration: -5 },
      { id: "C", duration: 1e12 },
      { id: "D", constraint: { type: "SNET", date: 1e15 } },
      { id: "E", constraint: { type: "MSO", date: null } },
      { id: "F", actualStart: Number.POSITIVE_INFINITY },
      { id: "F" },
      { id: "G" },
    ]);
    expect(codes(plan)).toEqual([
      "activity.duration",
      "activity.duration",
      "activity.duration",
      "activity.date",
      "activity.constraintDate",
      "activity.date",
      "activity.duplicate",
    ]);
    expect(schedulePlan(plan).activities.map(({ start }) => start)).toEqual(
      Array.from({ length: 7 }, () => at("2026-03-02 08:00")),
    );
  });

  it("tell unusable links and go on without them (CHK-2)", () => {
    const plan = buildPlan([{ id: "A" }, { id: "B" }], ["A FS X", "Y FS B", "A FS A"]);
    const broken = { ...buildDependency("A FS B"), lag: Number.NaN };
    expect(codes({ ...plan, dependencies: [...plan.dependencies, broken] })).toEqual([
      "dependency.dangling",
      "dependency.dangling",
      "dependency.self",
      "dependency.lag",
    ]);
  });

  it("tell missing parents and parents within themselves (NET-3)", () => {
    expect(
      codes(
        buildPlan([
          { id: "A", parentId: "nowhere" },
          { id: "B", parentId: "C" },
          { id: "C", parentId: "B" },
          { id: "D", parentId: "D" },
        ]),
      ),
    ).toEqual(["activity.parentMissing", "activity.parentLoop", "activity.parentLoop"]);
  });

  it("tell unusable dates of the plan, and find a start where none is stated (CHK-3)", () => {
    const plan = buildPlan([{ id: "A", constraint: { type: "SNET", date: at("2026-03-05 08:00") } }], [], {
      start: Number.NaN,
    });
    const { findings, projectStart } = schedulePlan(plan);
    expect([findings.map(({ code }) => code), projectStart]).toEqual([
      ["plan.date", "plan.startMissing"],
      at("2026-03-05 08:00"),
    ]);
  });

  it("tell what would run beyond the calendars (FND-3)", () => {
    const plan = buildPlan(
      [
        { id: "A", duration: DAY },
        { id: "B", duration: DAY },
      ],
      ["A FS B"],
    );
    const [standard] = plan.calendars;
    if (!standard) throw new Error("no calendar");
    const once = {
      ...standard,
      days: standard.days.map(() => []),
      exceptions: [{ from: 20_514, to: 20_515, intervals: [{ from: 480, to: 1020 }] }],
    };
    expect(codes({ ...plan, calendars: [once] })).toContain("activity.beyondCalendar");
  });

  it("stop chains of absurd length at the end of time (FND-3)", () => {
    const ids = Array.from({ length: 90 }, (_, i) => `T${i}`);
    const links = ids.slice(1).map((id, i) => `T${i} FS ${id}`);
    for (const duration of [50 * 365 * 1440, 50 * 365 * 1440 - 7, 4001 * DAY]) {
      const { activities, findings } = schedulePlan(
        buildPlan(
          ids.map((id) => ({ id, duration })),
          links,
        ),
      );
      expect(activities[89]?.finish).toBe(at("2300-01-01"));
      expect(findings.every(({ code }) => code === "activity.beyondCalendar")).toBe(true);
    }
  });

  it("show a long loop shortened, and loops through summaries (NET-2)", () => {
    const ids = Array.from({ length: 30 }, (_, i) => `T${i}`);
    const long = buildPlan(
      ids.map((id) => ({ id })),
      ids.map((id, i) => `${id} FS ${ids[(i + 1) % 30]}`),
    );
    expect(schedulePlan(long).findings[0]?.message).toBe(
      "30 activities form a loop: T0 → T1 → T2 → T3 → T4 → T5 → … → T25 → T26 → T27 → T28 → T29 → T0. They have no dates until it is opened.",
    );
    const nested = schedulePlan(
      buildPlan([{ id: "P", kind: "summary" }, { id: "A", parentId: "P" }, { id: "B" }], ["A FS P"]),
    );
    expect(nested.findings[0]?.message).toContain("P → A → P");
    expect(nested.activities[2]?.start).not.toBeNull();
  });

  it.each([1, 2, 3, 4, 5])("never throw or hang on anything, seed %i (CHK-1, CHK-2)", (seed) => {
    const random = seededNumbers(seed);
    const odd = [Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 1e18, -1e18, 0];
    const plan = generatePlan({ activities: 60, links: 120, calendars: 3, special: 0.5, perSummary: 6, seed });
    const spoil = <T extends object>(record: T): T =>
      Object.fromEntries(
        Object.entries(record).map(([key, value]) => [
          key,
          random() < 0.1 && typeof value === "number"
            ? odd[Math.floor(random() * odd.length)]
            : random() < 0.05 && key.endsWith("Id")
              ? `A${Math.floor(random() * 80)}`
              : value,
        ]),
      ) as T;
    const spoilt = { ...plan, activities: plan.activities.map(spoil), dependencies: plan.dependencies.map(spoil) };
    const { activities } = schedulePlan(spoilt);
    expect(activities).toHaveLength(plan.activities.length);
    for (const { start, finish } of activities) expect(start === null || finish === null || start <= finish).toBe(true);
  });
});

describe("reasons", () => {
  const plan = buildPlan(
    [
      { id: "P", kind: "summary", constraint: { type: "SNET", date: at("2026-03-03 08:00") } },
      { id: "A", parentId: "P" },
      { id: "B" },
      { id: "C" },
      { id: "D", constraint: { type: "SNET", date: at("2026-03-20 08:00") } },
      { id: "E", mode: "manual", manualStart: at("2026-03-02 08:00") },
      { id: "F", actualStart: at("2026-03-02 08:00") },
    ],
    ["A FS B", "B FS C", "P FS C"],
  );

  it("are kept with each activity (WHY-1)", () => {
    expect(schedulePlan(plan).activities.map(({ drivenBy }) => drivenBy?.kind)).toEqual([
      "children",
      "parent",
      "dependency",
      "dependency",
      "constraint",
      "manual",
      "actual",
    ]);
  });
});
