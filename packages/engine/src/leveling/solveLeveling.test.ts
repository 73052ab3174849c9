import { generateLeveling, levelingFaults } from "@gantry/testkit";
import { describe, expect, test } from "vitest";
import type { LevelingActivity, LevelingPerson, LevelingProblem } from "./levelingProblem.ts";
import type { LevelingProposal } from "./levelingProposal.ts";
import { solveLeveling } from "./solveLeveling.ts";

const SCHEDULES = 12;

function activity(id: string, fields: Partial<LevelingActivity> = {}): LevelingActivity {
  return {
    id,
    name: id,
    duration: 4,
    calendarId: null,
    needs: [],
    notBefore: null,
    deadline: null,
    fixed: null,
    currentStart: null,
    priority: 500,
    ...fields,
  };
}

function person(id: string, skills: readonly string[], fields: Partial<LevelingPerson> = {}): LevelingPerson {
  const held = skills.map((text) => {
    const [skill = "", level = "1"] = text.split(" ");
    return { skill, level: Number(level), until: null };
  });
  return {
    id,
    name: id,
    skills: held,
    roles: [],
    units: 1,
    calendarId: null,
    absences: [],
    costPerMinute: 1,
    ...fields,
  };
}

function problem(fields: Partial<LevelingProblem>): LevelingProblem {
  return {
    start: 0,
    calendars: [],
    activities: [],
    links: [],
    people: [],
    resources: [],
    goals: ["finish"],
    ...fields,
  };
}

const skill = (name: string, level = 1) => ({ kind: "skill", skill: name, level, count: 1, units: 1 }) as const;
const solve = (of: LevelingProblem, schedules = 200, seed = 1): LevelingProposal =>
  solveLeveling(of, { seed, limits: { schedules } });
const rowsOf = ({ activities }: LevelingProposal) =>
  activities.map(({ id, start, finish, personIds }) => `${id} ${start}-${finish} ${personIds.join("+")}`.trim());

describe("drawn by hand", () => {
  test("one person does one thing at a time, and the one who can do least else goes first (LVL-10, LVL-11)", () => {
    const both = problem({
      activities: [
        activity("A", { needs: [skill("sql")] }),
        activity("B", { needs: [skill("net")] }),
        activity("C", { needs: [skill("sql")] }),
      ],
      people: [person("Ana", ["sql", "net"]), person("Bo", ["sql"])],
    });
    const proposal = solve(both);
    expect(proposal.finish).toBe(8);
    expect(levelingFaults(both, proposal.activities)).toEqual([]);
  });

  test("different people fill the places of one activity even where a greedy choice would fail (LVL-11)", () => {
    const meeting = problem({
      activities: [activity("A", { needs: [skill("sql"), skill("net")] })],
      people: [person("Ana", ["sql", "net"]), person("Bo", ["sql"])],
    });
    expect(rowsOf(solve(meeting))).toEqual(["A 0-4 Bo+Ana"]);
  });

  test("a level too low and a certificate that expires too soon do not count (LVL-9, LVL-10)", () => {
    const oracle = { skill: "oracle", level: 3, until: 5 };
    const expiring = problem({
      activities: [activity("A", { needs: [skill("oracle", 3)] }), activity("B", { needs: [skill("oracle", 3)] })],
      people: [person("Ana", ["oracle 3"]), person("Bo", [], { skills: [oracle] }), person("Cy", ["oracle 2"])],
    });
    const proposal = solve(expiring);
    expect(levelingFaults(expiring, proposal.activities)).toEqual([]);
    expect(proposal.finish).toBe(4);
    const later = problem({
      ...expiring,
      activities: expiring.activities.map((each) => ({ ...each, notBefore: 2 })),
    });
    expect(solve(later).activities.map(({ personIds }) => personIds)).toEqual([["Ana"], ["Ana"]]);
  });

  test("what is fixed stays, leave is kept, links of all types hold (LVL-10)", () => {
    const mixed = problem({
      activities: [
        activity("A", { fixed: { start: 3, finish: 7 }, needs: [{ kind: "person", personId: "Ana", units: 1 }] }),
        activity("B", { needs: [skill("sql")] }),
        activity("C"),
        activity("D"),
      ],
      links: [
        { fromId: "A", toId: "C", type: "SS", lag: 2, lagUnit: "elapsed" },
        { fromId: "B", toId: "D", type: "FF", lag: 1, lagUnit: "elapsed" },
      ],
      people: [person("Ana", ["sql"], { absences: [{ from: 8, to: 20 }] })],
    });
    const proposal = solve(mixed);
    expect(rowsOf(proposal)).toEqual(["A 3-7 Ana", "B 20-24 Ana", "C 5-9", "D 21-25"]);
    expect(proposal.activities.map(({ binding }) => binding.kind)).toEqual(["fixed", "busy", "link", "link"]);
  });

  test("asked for cost alone nobody dear is asked; asked for the finish both are (LVL-14)", () => {
    const two = problem({
      activities: [activity("A", { needs: [skill("sql")] }), activity("B", { needs: [skill("sql")] })],
      people: [person("Ana", ["sql"], { costPerMinute: 9 }), person("Bo", ["sql"], { costPerMinute: 2 })],
    });
    expect(solve({ ...two, goals: ["cost"] }).cost).toBe(16);
    expect(solve(two)).toMatchObject({ finish: 4, cost: 44 });
  });

  test("a deadline comes before the finish when it is named first (LVL-14)", () => {
    const late = problem({
      goals: ["lateness", "finish"],
      activities: [
        activity("long", { duration: 9, needs: [skill("sql")] }),
        activity("due", { duration: 2, needs: [skill("sql")], deadline: 2 }),
      ],
      people: [person("Ana", ["sql"])],
    });
    const proposal = solve(late);
    expect(rowsOf(proposal)).toEqual(["long 2-11 Ana", "due 0-2 Ana"]);
    expect(proposal.lateness).toBe(0);
  });

  test("says what each activity waits for, who else could do it, and which orders people cause (LVL-15, LVL-16)", () => {
    const chain = problem({
      activities: [
        activity("A", { needs: [skill("sql")] }),
        activity("B", { needs: [skill("sql")], currentStart: 0 }),
        activity("C", { needs: [skill("net")], currentStart: 0 }),
      ],
      people: [person("Ana", ["sql"]), person("Bo", ["net"]), person("Cy", ["net"])],
    });
    const proposal = solve(chain);
    const [a, b, c] = proposal.activities;
    const [first, second] = a && b && a.start < b.start ? [a, b] : [b, a];
    expect(first?.binding).toEqual({ kind: "start" });
    expect(second?.binding).toEqual({ kind: "busy", activityIds: [first?.id], personIds: ["Ana"], resourceIds: [] });
    expect(c).toMatchObject({ binding: { kind: "start" }, moved: 0 });
    expect([...(c?.personIds ?? []), ...(c?.alternativeIds ?? [])].sort()).toEqual(["Bo", "Cy"]);
    expect(proposal.resourceLinks).toEqual([
      { fromId: first?.id, toId: second?.id, personId: "Ana", resourceId: null },
    ]);
  });
});

describe("bad problems are told, not thrown (LVL-9)", () => {
  test.each([
    ["leveling.loop", problem({ activities: [activity("A"), activity("B")], links: [link("A", "B"), link("B", "A")] })],
    ["leveling.loop", problem({ activities: [activity("A")], links: [link("A", "A")] })],
    ["leveling.unknownActivity", problem({ activities: [activity("A")], links: [link("A", "gone")] })],
    ["leveling.lacking", problem({ activities: [activity("A", { needs: [skill("sql")] })] })],
    [
      "leveling.lacking",
      problem({ activities: [activity("A", { needs: [{ kind: "resource", resourceId: "r", units: 1 }] })] }),
    ],
  ])("%s", (code, bad) => {
    const proposal = solve(bad);
    expect(proposal.status).toBe("refused");
    expect(proposal.findings.map((finding) => finding.code)).toContain(code);
  });

  test("nobody free at any time: dated by links, with a finding", () => {
    const never = problem({
      activities: [activity("A", { needs: [skill("sql")], notBefore: 9 })],
      people: [person("Ana", [], { skills: [{ skill: "sql", level: 1, until: 5 }] })],
    });
    expect(solve(never).findings.map(({ code }) => code)).toEqual(["leveling.unmet"]);
  });
});

function link(fromId: string, toId: string) {
  return { fromId, toId, type: "FS", lag: 0, lagUnit: "elapsed" } as const;
}

describe("random projects with people, calendars, leave and links of all types (LVL-10 … LVL-14)", () => {
  const sizes = Array.from({ length: 60 }, (_, at) => ({
    projects: 1 + (at % 4),
    activities: 10 + (at % 5) * 8,
    people: 4 + (at % 6),
    skills: 2 + (at % 5),
    seed: at + 1,
  }));

  test.each(sizes)("seed $seed: valid, and never below its bound", (size) => {
    const generated = generateLeveling(size);
    const proposal = solve(generated, SCHEDULES);
    const unmet = new Set(proposal.findings.map(({ where }) => where.activityId));
    const excused = {
      ...generated,
      activities: generated.activities.map((each) => (unmet.has(each.id) ? { ...each, needs: [] } : each)),
    };
    expect(levelingFaults(excused, proposal.activities)).toEqual([]);
    expect(unmet.size).toBeLessThan(generated.activities.length / 3);
    if (unmet.size === 0) expect(proposal.finish).toBeGreaterThanOrEqual(proposal.bound);
  });

  test.each([1, 2, 3])("%i schedules are enough for a valid one", (schedules) => {
    const needs = (units: number) => ({ needs: [{ kind: "resource", resourceId: "crew", units }] as const });
    const counted = problem({
      activities: [activity("A", needs(2)), activity("B", needs(1)), activity("C", needs(2))],
      links: [{ fromId: "A", toId: "B", type: "FS", lag: 0, lagUnit: "working" }],
      resources: [{ id: "crew", name: "Crew", capacity: 3 }],
    });
    const proposal = solve(counted, schedules);
    expect(levelingFaults(counted, proposal.activities)).toEqual([]);
    expect(proposal.schedules).toBeGreaterThan(0);
  });

  test("the same seed gives the same proposal, and the schedules are counted (LVL-1, LVL-12)", () => {
    const generated = generateLeveling({ projects: 3, activities: 30, people: 6, skills: 4, seed: 77 });
    expect(solve(generated, 40, 5)).toEqual(solve(generated, 40, 5));
    expect(solve(generated, 40, 5).schedules).toBe(40);
  });
});
