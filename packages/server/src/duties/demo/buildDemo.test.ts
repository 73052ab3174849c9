import { donePoints, instantFromText, planOf, sprintPlacement } from "@gantry/records";
import { overloadsAcross, schedulePlan } from "@gantry/engine";
import { describe, expect, it } from "vitest";
import { buildDemo } from "./buildDemo.ts";
import { recordsOf } from "./planProject.ts";
import { readOutline } from "./outline.ts";

function counting() {
  let count = 0;
  return () => `id-${++count}`;
}

function schedulesOf(today: string) {
  const rows = buildDemo({ today, currency: "EUR", newId: counting() });
  const shared = {
    calendars: rows.filter((row) => row.record === "calendar"),
    people: rows.filter((row) => row.record === "person"),
  };
  const office = shared.calendars[0]?.id ?? "";
  return rows
    .filter((row) => row.record === "project")
    .map((own) => {
      const records = recordsOf([own, ...rows.filter((row) => row.values["projectId"] === own.id)], shared);
      return {
        project: records.project,
        items: records.workItems,
        records,
        plan: planOf(records, office),
        schedule: schedulePlan(planOf(records, office)),
      };
    });
}

const days = ["2026-05-12", "2026-12-27", "2027-02-28"];
const instant = (text: string | null) => (text === null ? null : instantFromText(text));

describe("the demo", () => {
  it.each(days)(
    "has somebody whom two projects want at once on %s, and projects that are more and less urgent",
    (today) => {
      const active = schedulesOf(today).filter(({ project }) => project.state === "active");
      const projectOf = new Map(active.flatMap(({ project, items }) => items.map(({ id }) => [id, project.key])));
      const wanted = overloadsAcross(active).map(
        ({ activityIds }) => new Set(activityIds.map((id) => projectOf.get(id))).size,
      );
      expect(Math.max(...wanted)).toBeGreaterThanOrEqual(2);
      expect(schedulesOf(today).flatMap(({ project: { key, priority } }) => (priority === 500 ? [] : [key]))).toEqual([
        "CRM",
        "HRS",
      ]);
    },
  );

  it("is the same on the same day", () => {
    expect(buildDemo({ today: "2026-05-12", currency: "EUR", newId: counting() })).toEqual(
      buildDemo({ today: "2026-05-12", currency: "EUR", newId: counting() }),
    );
  });

  it("has thirty people in teams and eight projects of 25 to 60 work items", () => {
    const rows = buildDemo({ today: "2026-05-12", currency: "EUR", newId: counting() });
    expect(rows.filter((row) => row.record === "person")).toHaveLength(30);
    const sizes = schedulesOf("2026-05-12").map(({ project, items }) => [project.key, items.length]);
    expect(sizes).toHaveLength(8);
    for (const [key, size] of sizes) expect([key, Number(size) >= 25 && Number(size) <= 60]).toEqual([key, true]);
  });

  it.each(days)("can be scheduled without an error on %s", (today) => {
    for (const { project, schedule } of schedulesOf(today)) {
      expect([project.key, schedule.findings.filter((finding) => finding.severity === "error")]).toEqual([
        project.key,
        [],
      ]);
      expect(schedule.projectFinish).not.toBeNull();
    }
  });

  it.each(days)(
    "has closed sprints with finished work, one under way and a backlog dated by velocity on %s",
    (today) => {
      const { records } = schedulesOf(today).find(({ project }) => project.key === "POR")!;
      const states = records.sprints.map(({ state }) => state);
      expect(states).toEqual(["closed", "closed", "closed", "active", "planned"]);
      const points = donePoints(records);
      expect(points.every((each) => each > 0)).toBe(true);
      const placed = [...sprintPlacement(records, "").values()];
      expect(placed.some(({ forecastBy }) => forecastBy === "velocity")).toBe(true);
      expect(placed.some(({ forecastBy }) => forecastBy === null)).toBe(true);
    },
  );

  it.each(days)("has one late project, one over budget, one nearly done and one not begun on %s", (today) => {
    const figures = schedulesOf(today).map(({ project, items, records, schedule }) => {
      const rates = new Map(records.people.map((person) => [person.id, person.costRate ?? 0]));
      const cost = records.assignments.reduce(
        (sum, each) => sum + ((each.work ?? 0) / 60) * (rates.get(each.personId) ?? 0),
        0,
      );
      const leaves = items.filter((item) => !items.some((other) => other.parentId === item.id));
      const total = leaves.reduce((sum, item) => sum + item.duration, 0);
      const done = leaves.reduce((sum, item) => sum + item.duration * item.percentComplete, 0) / total;
      const lateDays = Math.round(((schedule.projectFinish ?? 0) - (instant(project.finish) ?? 0)) / 1440);
      return { key: project.key, lateDays, costShare: cost / (project.budget ?? 1), done };
    });
    const of = (key: string) => figures.find((each) => each.key === key)!;
    expect(figures.filter((each) => each.lateDays > 10).map((each) => each.key)).toEqual(["NET"]);
    expect(figures.filter((each) => each.costShare > 1).map((each) => each.key)).toEqual(["ISO"]);
    expect(of("LAP").done).toBeGreaterThan(0.8);
    expect(of("LAP").done).toBeLessThan(1);
    expect(of("HRS").done).toBe(0);
    expect(of("CRM").done).toBeGreaterThan(0.2);
  });
});

describe("the outline", () => {
  it("refuses what it does not know", () => {
    expect(() => readOutline("Task | a | soon")).toThrow('"soon" is no duration.');
    expect(() => readOutline("Task | a | 5d | B!")).toThrow("no predecessor");
    expect(() => readOutline("Task | a | 5d | | | colour red")).toThrow("not known");
  });
});
