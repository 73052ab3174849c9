import type { LeveledActivity, LevelingActivity, LevelingProblem, LevelingProposal } from "@gantry/engine";
import { describe, expect, test } from "vitest";
import { severalFaults } from "./severalFaults.ts";

const activity = (id: string, deadline: number | null): LevelingActivity => ({
  id,
  name: id,
  duration: 4,
  calendarId: null,
  needs: [],
  notBefore: null,
  deadline,
  fixed: null,
  currentStart: null,
  priority: 500,
});
const leveled = (id: string, start: number): LeveledActivity => ({
  id,
  start,
  finish: start + 4,
  personIds: [],
  earliest: 0,
  binding: { kind: "start" },
  alternativeIds: [],
  moved: null,
});
const problem: LevelingProblem = {
  start: 0,
  calendars: [],
  activities: [activity("A", 2), activity("B", null)],
  links: [],
  people: [],
  resources: [],
  goals: ["finish"],
  projects: [
    { id: "one", priority: 1000, activityIds: ["A"] },
    { id: "two", priority: 500, activityIds: ["B"] },
  ],
};
const valid: LevelingProposal = {
  status: "feasible",
  activities: [leveled("A", 0), leveled("B", 4)],
  finish: 8,
  bound: 4,
  // (2 × 4 + 8) / 3 minutes for 4 that are needed.
  gap: 1 / 3,
  projects: [
    { id: "one", finish: 4, bound: 4 },
    { id: "two", finish: 8, bound: 4 },
  ],
  cost: 0,
  lateness: 4,
  goals: ["finish"],
  schedules: 1,
  resourceLinks: [],
  findings: [],
};
const [one, two] = valid.projects as [LevelingProposal["projects"][number], LevelingProposal["projects"][number]];

describe("the checker of what is said of several projects", () => {
  test("accepts what follows from the dates", () => {
    expect(severalFaults(problem, valid)).toEqual([]);
  });

  test.each([
    ["two finishes at 8, not at 7", problem, { ...valid, projects: [one, { ...two, finish: 7 }] }],
    ["two finishes before its bound", problem, { ...valid, projects: [one, { ...two, bound: 9 }] }],
    ["all is finished before its bound", problem, { ...valid, bound: 9 }],
    ["the gap is below nothing", problem, { ...valid, gap: -0.1 }],
    ["the gap is wider than the bounds say", problem, { ...valid, gap: 0.4 }],
    ["the lateness is 4, not 2", problem, { ...valid, lateness: 2 }],
    ["B is in no project", { ...problem, projects: problem.projects?.slice(0, 1) ?? [] }, valid],
    [
      "A is in two projects",
      { ...problem, projects: [...(problem.projects ?? []), { id: "three", priority: 0, activityIds: ["A"] }] },
      valid,
    ],
  ])("rejects: %s", (fault, of, proposal) => {
    expect(severalFaults(of, proposal)).toContain(fault);
  });
});
