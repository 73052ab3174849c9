import type { LevelingActivity, LevelingProblem } from "@gantry/engine";
import { describe, expect, test } from "vitest";
import { levelingFaults } from "./levelingFaults.ts";
import { plantFaults } from "./plantFaults.ts";

const plain: Omit<LevelingActivity, "id"> = {
  name: "",
  duration: 4,
  calendarId: null,
  needs: [{ kind: "skill", skill: "sql", level: 2, count: 1, units: 1 }],
  notBefore: null,
  deadline: null,
  fixed: null,
  currentStart: null,
  priority: 500,
};
const ana = {
  id: "Ana",
  name: "Ana",
  roles: [],
  units: 1,
  calendarId: null,
  absences: [{ from: 50, to: 60 }],
  costPerMinute: 0,
};
const problem: LevelingProblem = {
  start: 0,
  calendars: [],
  activities: [
    { ...plain, id: "A" },
    { ...plain, id: "B", notBefore: 4 },
    { ...plain, id: "C", needs: [{ kind: "resource", resourceId: "room", units: 1 }] },
    {
      ...plain,
      id: "D",
      needs: [{ kind: "resource", resourceId: "room", units: 1 }],
      fixed: { start: 20, finish: 24 },
    },
  ],
  links: [{ fromId: "A", toId: "B", type: "FS", lag: 0, lagUnit: "elapsed" }],
  people: [
    { ...ana, skills: [{ skill: "sql", level: 2, until: 100 }] },
    { ...ana, id: "Bo", name: "Bo", skills: [{ skill: "sql", level: 1, until: null }] },
  ],
  resources: [{ id: "room", name: "Room", capacity: 1 }],
  goals: ["finish"],
};
const valid = [
  { id: "A", start: 0, finish: 4, personIds: ["Ana"] },
  { id: "B", start: 4, finish: 8, personIds: ["Ana"] },
  { id: "C", start: 0, finish: 4, personIds: [] },
  { id: "D", start: 20, finish: 24, personIds: [] },
];
const changed = (id: string, fields: Partial<(typeof valid)[number]>) =>
  valid.map((one) => (one.id === id ? { ...one, ...fields } : one));

describe("the checker of leveled schedules", () => {
  test("accepts a valid one", () => {
    expect(levelingFaults(problem, valid)).toEqual([]);
  });

  test("tells a breach of each rule planted in it", () => {
    const planted = plantFaults(problem, valid);
    expect(new Set(planted.map(({ rule }) => rule)).size).toBe(planted.length);
    for (const { says, problem: asked, placed } of planted)
      expect(levelingFaults(asked, placed).filter((fault) => fault.startsWith(says))).not.toEqual([]);
  });

  test.each([
    ["A has no dates", valid.slice(1)],
    ["D is fixed but has moved", changed("D", { start: 21, finish: 25 })],
    ["A starts before the problem", changed("A", { start: -4, finish: 0 })],
    ["B starts before it may", changed("B", { start: 3, finish: 7 })],
    ["B does not wait for A (FS)", changed("A", { start: 2, finish: 6 })],
    ["A should work 4 minutes but works 3", changed("A", { finish: 3 })],
    ["A needs 1 people but has 0", changed("A", { personIds: [] })],
    ["Bo cannot do A", changed("A", { personIds: ["Bo"] })],
    ["Ana cannot do B", changed("B", { start: 98, finish: 102 })],
    ["person Ana has 2 of 1 to do when B starts", changed("A", { start: 4, finish: 8 })],
    ["person Ana has 2 of 1 to do when an absence starts", changed("B", { start: 48, finish: 52 })],
    ["resource room has 2 of 1 to do when D starts", changed("C", { start: 17, finish: 21 })],
  ])("rejects: %s", (fault, placed) => {
    expect(levelingFaults(problem, placed)).toContain(fault);
  });
});
