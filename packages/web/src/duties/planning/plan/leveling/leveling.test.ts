import { levelingDelays, overloads } from "@gantry/engine";
import { expect, test } from "vitest";
import { openSample, settled } from "../testing/openSample.ts";
import { at } from "../testing/samplePlan.ts";
import { answerLeveling } from "./answerLeveling.ts";
import { leavesBelow } from "./leavesBelow.ts";
import type { LevelingAnswer, LevelingQuestion } from "./levelingAnswer.ts";
import { clearingDraft, levelingDraft, movesOf } from "./levelingMoves.ts";
import { namesOf } from "./levelingNames.ts";
import { moveReason } from "./moveReason.ts";
import { loadedPlan } from "./planOverloads.ts";

const day = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(0, 10);

/** Ana has Build (five days) and Check (two) at once. */
function overloaded() {
  const { store, server } = openSample({
    items: [
      { id: "Phase" },
      { id: "Build", parentId: "Phase", duration: 2400, deadline: "2026-05-08T17:00" },
      { id: "Check", parentId: "Phase", duration: 960 },
      { id: "Ship", duration: 480 },
    ],
    people: [{ id: "ana", name: "Ana" }],
    assignments: ["Build", "Check"].map((workItemId) => ({ id: `on ${workItemId}`, workItemId, personId: "ana" })),
  });
  return { store, server };
}

/** Each look at the clock takes a tenth of a second. */
function answersTo(question: LevelingQuestion): LevelingAnswer[] {
  const told: LevelingAnswer[] = [];
  let seconds = 0;
  answerLeveling(question, { clock: () => (seconds += 0.1), tell: (answer) => told.push(answer) });
  return told;
}

const staffing = { needs: new Map(), skills: new Map(), costPerMinute: new Map(), maySwap: false };
const question = {
  scope: null,
  goals: ["lateness", "finish", "moves"],
  seconds: 20,
  bookings: [],
  splitting: null,
  staffing,
} as const;

test("a proposal is told on the way and at the end; its moves say why, and are made and taken back as one step", async () => {
  const { store } = overloaded();
  const { plan, overloads } = loadedPlan(store, []);
  expect(overloads.map(({ resourceId, excess }) => [resourceId, excess])).toEqual([["ana", 960]]);
  const told = answersTo({ ...question, plan });
  expect(told.map(({ isOver }) => isOver)).toEqual([...Array(told.length - 1).fill(false), true]);
  const [move, ...others] = movesOf(told.at(-1) as LevelingAnswer, store, []);
  expect(others).toEqual([]);
  expect(move).toMatchObject({ id: "Check", start: at("2026-05-11T08:00"), by: 2400 });
  expect(move && moveReason(move, namesOf(store), day)).toBe("Ana is on Build until 2026-05-08.");
  const { delays } = levelingDelays(plan, move ? [move] : []);
  const draft = levelingDraft(store, delays, move ? [move] : []);
  const step = draft && store.commit(draft);
  await settled(store);
  expect(store.scheduler.dates.get("Check")?.start).toBe(at("2026-05-11T08:00"));
  expect(loadedPlan(store, []).overloads).toEqual([]);
  expect(clearingDraft(store)?.patches).toHaveLength(1);
  if (step) store.takeBack(step);
  await settled(store);
  expect(store.scheduler.dates.get("Check")?.start).toBe(at("2026-05-04T08:00"));
  expect(clearingDraft(store)).toBeNull();
});

test("in a phase only its rows and what follows move", () => {
  const { store } = overloaded();
  expect(leavesBelow(store.model.outline, ["Phase"]).toSorted()).toEqual(["Build", "Check"]);
  const told = answersTo({ ...question, plan: loadedPlan(store, []).plan, scope: ["Ship"] });
  expect(movesOf(told.at(-1) as LevelingAnswer, store, [])).toEqual([]);
});

test("work in other projects is told as the reason where it holds somebody", () => {
  const { store } = overloaded();
  const bookings = [{ personId: "ana", from: at("2026-05-11T08:00"), to: at("2026-05-12T17:00"), units: 1 }];
  const { plan } = loadedPlan(store, bookings);
  const told = answersTo({ ...question, plan, bookings });
  const [move] = movesOf(told.at(-1) as LevelingAnswer, store, bookings);
  expect(move).toMatchObject({ id: "Check", start: at("2026-05-13T08:00") });
  expect(move && moveReason({ ...move, binding: { kind: "chosen" } }, namesOf(store), day)).toBe(
    "Ana has work in other projects until 2026-05-12.",
  );
});

test("work that may pause is proposed in parts, written with them, and is one again when taken back", async () => {
  const { store } = overloaded();
  const away = { personId: "ana", from: at("2026-05-06T00:00"), to: at("2026-05-07T00:00"), units: 1, away: true };
  const { plan } = loadedPlan(store, [away]);
  const told = answersTo({ ...question, plan, bookings: [away], splitting: "absences" });
  const moves = movesOf(told.at(-1) as LevelingAnswer, store, [away]).filter(({ id }) => id === "Build");
  const { delays, schedule, plan: leveled } = levelingDelays(plan, moves);
  expect(overloads(leveled, schedule, [away]).filter(({ away: isAway }) => isAway)).toEqual([]);
  const draft = levelingDraft(store, delays, moves);
  const step = draft && store.commit(draft);
  await settled(store);
  const parts = store.model.item("Build").parts;
  expect(parts).toHaveLength(2);
  expect(parts?.[0]?.finish).toBe("2026-05-05T17:00");
  expect(parts?.[1]?.start).toBe("2026-05-07T08:00");
  const { start, finish } = schedule.activities.find(({ id }) => id === "Build") ?? {};
  expect(store.scheduler.dates.get("Build")).toMatchObject({ start, finish });
  if (step) store.takeBack(step);
  await settled(store);
  expect(store.model.item("Build").parts ?? null).toBeNull();
});
