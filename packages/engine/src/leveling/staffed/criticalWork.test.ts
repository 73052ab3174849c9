import { expect, test } from "vitest";
import type { LevelingActivity, LevelingGoal, LevelingProblem } from "../levelingProblem.ts";
import { SeededRandom } from "../seededRandom.ts";
import { CriticalWork } from "./criticalWork.ts";
import { firstList } from "./firstList.ts";
import { ANYONE } from "./placing.ts";
import { StaffedGeneration } from "./staffedGeneration.ts";
import { compileStaffed } from "./staffedProject.ts";

function work(id: string, personId: string, fields: Partial<LevelingActivity> = {}): LevelingActivity {
  const plain = { notBefore: null, deadline: null, fixed: null, currentStart: null, priority: 500 };
  return {
    id,
    name: id,
    duration: 4,
    calendarId: null,
    needs: [{ kind: "person", personId, units: 1 }],
    ...plain,
    ...fields,
  };
}

const person = (id: string) => ({
  id,
  name: id,
  skills: [],
  roles: [],
  units: 1,
  calendarId: null,
  absences: [],
  costPerMinute: 1,
});

/** Ana does A, B and C one after the other, whatever the list; D waits for C. Bo alone is on E. */
function drawn(goals: readonly LevelingGoal[], deadlines: Readonly<Record<string, number>>): string[] {
  const activities = [
    work("A", "Ana"),
    work("B", "Ana"),
    work("C", "Ana"),
    work("D", "Bo", { notBefore: 1 }),
    work("E", "Cy", { duration: 9 }),
  ].map((each) => ({ ...each, deadline: deadlines[each.id] ?? null }));
  const problem: LevelingProblem = {
    start: 0,
    calendars: [],
    activities,
    links: [{ fromId: "C", toId: "D", type: "FS", lag: 0, lagUnit: "elapsed" }],
    people: ["Ana", "Bo", "Cy"].map(person),
    resources: [],
    goals,
  };
  const project = compileStaffed(problem);
  const generation = new StaffedGeneration(project);
  generation.generate(firstList(project), new Int32Array(project.count).fill(ANYONE));
  const critical = new CriticalWork(generation, new SeededRandom(3));
  const names = Array.from({ length: 200 }, () => project.activities[critical.draw()]?.id ?? "none");
  return [...new Set(names)].sort();
}

test("what waits for people on the way to what is last is drawn, and nothing beside it (LVL-29)", () => {
  const waits = drawn(["finish"], {});
  expect(waits).not.toContain("E");
  expect(waits).not.toContain("D");
  expect(waits.some((id) => ["A", "B", "C"].includes(id))).toBe(true);
});

test("what holds up something late is drawn; where neither lateness nor the finish matters nothing is (LVL-29)", () => {
  expect(drawn(["lateness"], { B: 1 })).not.toContain("D");
  expect(drawn(["lateness"], {})).toEqual(["none"]);
  expect(drawn(["cost"], { B: 1 })).toEqual(["none"]);
});
