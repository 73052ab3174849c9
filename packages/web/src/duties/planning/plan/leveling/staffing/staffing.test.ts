import { levelingDelays } from "@gantry/engine";
import { expect, test } from "vitest";
import { skillsOf } from "../../needs/skillsOf.ts";
import { askedOf } from "../../needs/planNeeds.ts";
import { openSample, settled } from "../../testing/openSample.ts";
import { at } from "../../testing/samplePlan.ts";
import { answerLeveling } from "../answerLeveling.ts";
import type { LevelingAnswer } from "../levelingAnswer.ts";
import { levelingDraft, movesOf } from "../levelingMoves.ts";
import { namesOf } from "../levelingNames.ts";
import { loadedPlan } from "../planOverloads.ts";
import { personReason } from "./personReason.ts";
import { staffCost } from "./staffCost.ts";
import { unratedNames } from "./unratedNames.ts";
import { staffedPlan, staffingOf } from "./staffedPlan.ts";

const day = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(0, 10);

/** Ana has Build (five days); Migrate (two) asks for Oracle, which she alone has at level 3. */
function proposed() {
  const { store } = openSample({
    needs: [{ id: "need", workItemId: "Migrate", skillId: "oracle", level: 3 }],
    items: [
      { id: "Build", duration: 2400, deadline: "2026-05-08T17:00" },
      { id: "Migrate", duration: 960 },
    ],
    people: [
      { id: "ana", name: "Ana", costRate: 6000 },
      { id: "bo", name: "Bo", costRate: 5000 },
    ],
    assignments: [{ id: "on Build", workItemId: "Build", personId: "ana" }],
  });
  const held = skillsOf([
    { personId: "ana", skillId: "oracle", level: 4, expires: null },
    { personId: "bo", skillId: "oracle", level: 2, expires: null },
  ] as never);
  store.showSkills({ names: new Map([["oracle", "Oracle"]]), held });
  const staffing = {
    needs: new Map([["Migrate", store.model.needs.of("Migrate").map(askedOf)]]),
    skills: held,
    costPerMinute: new Map([["ana", 100]]),
    maySwap: false,
  };
  const { plan } = loadedPlan(store, []);
  const told: LevelingAnswer[] = [];
  let seconds = 0;
  answerLeveling(
    { plan, staffing, scope: null, splitting: null, goals: ["lateness", "finish", "moves"], seconds: 20, bookings: [] },
    { clock: () => (seconds += 0.1), tell: (answer) => told.push(answer) },
  );
  return { store, plan, moves: movesOf(told.at(-1) as LevelingAnswer, store, []) };
}

test("a row that asks for a skill is given who has it when they are free, which is told, costed, made and taken back", async () => {
  const { store, plan, moves } = proposed();
  expect(moves.map(({ id, by }) => [id, by])).toEqual([["Migrate", 2400]]);
  const [person] = moves.flatMap(({ people }) => people);
  expect(person && personReason(person, namesOf(store), day)).toBe(
    "Ana is put on it: the only one with Oracle 3. At level 2: Bo.",
  );
  const { delays, schedule } = levelingDelays(staffedPlan(plan, moves), moves);
  // Sixteen hours at 60 an hour.
  expect(staffCost(moves, store, schedule)).toBe(96_000);
  const draft = levelingDraft(store, delays, moves);
  const step = draft && store.commit(draft);
  await settled(store);
  expect(store.model.assignmentsOf("Migrate").map(({ personId }) => personId)).toEqual(["ana"]);
  expect(store.scheduler.dates.get("Migrate")?.start).toBe(at("2026-05-11T08:00"));
  expect(store.findings).toEqual([]);
  if (step) store.takeBack(step);
  await settled(store);
  expect(store.model.assignmentsOf("Migrate")).toEqual([]);
  expect(store.scheduler.dates.get("Migrate")?.start).toBe(at("2026-05-04T08:00"));
});

test("who could do it and has no stated rate is told", () => {
  const { store } = openSample({
    items: [],
    people: ["Cy", "Bo", "Ana"].map((name) => ({ id: name, name })),
  });
  const oracle = (level: number) => [{ skill: "oracle", level, until: null }];
  const rates = {
    needs: new Map([["Migrate", [{ kind: "skill", skill: "oracle", level: 3, count: 1, units: 1 } as const]]]),
    skills: new Map([
      ["Cy", oracle(3)],
      ["Bo", oracle(3)],
      ["Ana", oracle(2)],
    ]),
    costPerMinute: new Map<string, number>(),
  };
  expect(unratedNames(rates, [store])).toEqual(["Bo", "Cy"]);
  expect(unratedNames({ ...rates, costPerMinute: new Map([["Cy", 100]]) }, [store])).toEqual(["Bo"]);
});

test("a preview with people ends without a trace", () => {
  const { store, plan, moves } = proposed();
  const before = store.scheduler.dates.get("Migrate");
  const { delays } = levelingDelays(staffedPlan(plan, moves), moves);
  const items = [{ ...store.model.item("Migrate"), levelingDelay: delays.get("Migrate") ?? 0 }];
  store.scheduler.preview({ items, assignments: [], ...staffingOf(plan.assignments, moves) });
  expect(store.scheduler.dates.get("Migrate")?.start).toBe(at("2026-05-11T08:00"));
  store.scheduler.endPreview();
  expect(store.scheduler.dates.get("Migrate")).toEqual(before);
});

test("who takes somebody's place takes over their work, delay and contour, in the preview as when it is made", async () => {
  const kept = { units: 0.5, work: 1200, delay: 480, overtimeWork: 60, contour: "bell" };
  const { store } = openSample({
    items: [{ id: "Build", duration: 2400 }],
    people: [
      { id: "ana", name: "Ana" },
      { id: "cy", name: "Cy" },
    ],
    assignments: [{ id: "on Build", workItemId: "Build", personId: "ana", ...kept }],
  });
  const { plan } = loadedPlan(store, []);
  const moves = [{ id: "Build", people: [{ personId: "cy", insteadOf: "ana", units: 0.5 } as never] }];
  expect(staffingOf(plan.assignments, moves).gone).toEqual(["on Build"]);
  expect(staffedPlan(plan, moves).assignments).toMatchObject([{ activityId: "Build", resourceId: "cy", ...kept }]);
  const draft = levelingDraft(store, new Map(), moves);
  if (draft) store.commit(draft);
  await settled(store);
  expect(store.model.assignmentsOf("Build")).toMatchObject([{ id: "on Build", personId: "cy", ...kept }]);
});
