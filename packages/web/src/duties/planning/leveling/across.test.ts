import type { Splitting } from "@gantry/engine";
import { expect, test } from "vitest";
import type { LevelingAnswer } from "../plan/leveling/levelingAnswer.ts";
import { moveReason } from "../plan/leveling/moveReason.ts";
import { openSample } from "../plan/testing/openSample.ts";
import { at, type Sample } from "../plan/testing/samplePlan.ts";
import { acrossEdits } from "./acrossEdits.ts";
import { acrossNames } from "./acrossNames.ts";
import { acrossRows } from "./acrossRows.ts";
import { answerAcross } from "./answerAcross.ts";
import { chosenIds } from "./chosenIds.ts";
import { loadedAcross, movesAcross, proposedAcross, type LoadedAcross } from "./loadedAcross.ts";

const day = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(0, 10);
const ana = { id: "ana", name: "Ana" };

function project(id: string, key: string, items: readonly Sample[]) {
  const { store } = openSample({
    project: { id, key, name: key },
    items: items.map((item) => ({ projectId: id, ...item })),
    people: [ana],
    assignments: items.map((item) => ({ id: `on ${item.id}`, projectId: id, workItemId: item.id, personId: "ana" })),
  });
  return store;
}

/** Ana has Build (five days) in one project and Check (two) in another, both from Monday on. */
function overloaded() {
  const crm = project("crm", "CRM", [{ id: "Build", duration: 2400 }]);
  const erp = project("erp", "ERP", [{ id: "Check", duration: 960 }]);
  return { stores: [crm, erp], crm, erp };
}

const staffing = { needs: new Map(), skills: new Map(), costPerMinute: new Map(), maySwap: false };

/** The proposal after many looks at the clock. */
function answerTo(
  { parts, bookings }: LoadedAcross,
  priorities: Readonly<Record<string, number>>,
  splitting: Splitting | null = null,
): LevelingAnswer {
  const told: LevelingAnswer[] = [];
  let seconds = 0;
  const projects = parts.map(({ id, plan }) => ({ id, plan, priority: priorities[id] ?? 500 }));
  answerAcross(
    { projects, goals: ["lateness", "finish", "moves"], staffing, bookings, splitting, seconds: 20 },
    { clock: () => (seconds += 0.1), tell: (answer) => told.push(answer) },
  );
  return told.at(-1) as LevelingAnswer;
}

test("somebody wanted by two projects at once is seen, and the more urgent one goes first (LVL-26, LVL-27)", () => {
  const { stores, crm, erp } = overloaded();
  const now = loadedAcross(stores, []);
  expect(now.overloads.map(({ resourceId, excess }) => [resourceId, excess])).toEqual([["ana", 960]]);
  const urgent = movesAcross(answerTo(now, { crm: 1000, erp: 100 }), now);
  expect(urgent.map(({ moves }) => moves.map(({ id, by }) => [id, by]))).toEqual([[], [["Check", 2400]]]);
  const [, moved] = urgent;
  const [move] = moved?.moves ?? [];
  // What holds it is a row of another project, which is told with its key.
  expect(move && moveReason(move, acrossNames(stores, erp), day)).toBe("Ana is on CRM-1 Build until 2026-05-08.");
  expect(acrossNames(stores, crm).item("Build")).toBe("Build");
  const others = movesAcross(answerTo(now, { crm: 100, erp: 1000 }), now);
  expect(others.map(({ moves }) => moves.map(({ id, by }) => [id, by]))).toEqual([[["Build", 960]], []]);
});

test("what is chosen of a proposal is seen before and after, and written as one over all projects", () => {
  const { stores } = overloaded();
  const now = loadedAcross(stores, []);
  const moved = movesAcross(answerTo(now, { crm: 1000 }), now);
  const then = proposedAcross(moved, []);
  expect(then.overloads).toEqual([]);
  const { rows, dates } = acrossRows(then.parts, new Set());
  expect(rows.map(({ id, kind, level }) => [id, kind, level])).toEqual([
    ["erp", "summary", 1],
    ["Check", "task", 2],
  ]);
  expect(dates.get("Check")).toMatchObject({
    start: at("2026-05-11T08:00"),
    finish: at("2026-05-12T17:00"),
    baselineStart: at("2026-05-04T08:00"),
    baselineFinish: at("2026-05-05T17:00"),
  });
  expect(acrossEdits(then.parts)).toEqual([
    {
      op: "update",
      record: "workItem",
      id: "Check",
      version: 1,
      values: { levelingDelay: 2400 },
    },
  ]);
  // Nothing chosen: nothing is written, and it stays too much.
  const none = proposedAcross(
    moved.map(({ part }) => ({ part, moves: [] })),
    [],
  );
  expect(acrossEdits(none.parts)).toEqual([]);
  expect(none.overloads).toHaveLength(1);
});

test("work elsewhere keeps its place in a search over several projects", () => {
  const { stores } = overloaded();
  const bookings = [{ personId: "ana", from: at("2026-05-04T08:00"), to: at("2026-05-08T17:00"), units: 1 }];
  const now = loadedAcross(stores, bookings);
  const starts = movesAcross(answerTo(now, { erp: 1000 }), now).flatMap(({ moves }) =>
    moves.map(({ id, start }) => [id, day(start)]),
  );
  expect(starts).toEqual([
    ["Build", "2026-05-13"],
    ["Check", "2026-05-11"],
  ]);
});

test("work that may pause while people are away is proposed in parts, which are written with the rest", () => {
  const { stores } = overloaded();
  const away = { personId: "ana", from: at("2026-05-06T00:00"), to: at("2026-05-07T00:00"), units: 1, away: true };
  const now = loadedAcross(stores, [away]);
  const then = proposedAcross(movesAcross(answerTo(now, { crm: 1000, erp: 100 }, "absences"), now), [away]);
  expect(then.parts.map(({ missed }) => missed)).toEqual([[], []]);
  // What pauses asks for nobody meanwhile.
  expect(then.overloads).toEqual([]);
  const [build] = acrossEdits(then.parts);
  expect(build).toMatchObject({
    id: "Build",
    values: {
      parts: [
        { start: "2026-05-04T08:00", finish: "2026-05-05T17:00" },
        { start: "2026-05-07T08:00", finish: "2026-05-11T17:00" },
      ],
    },
  });
});

test("the address says which projects are leveled; else the most urgent that are active and begin at their start", () => {
  const projects = [
    { id: "a", state: "active", scheduleFrom: "start" },
    { id: "b", state: "draft", scheduleFrom: "start" },
    { id: "c", state: "active", scheduleFrom: "finish" },
  ] as const;
  expect(chosenIds(projects, undefined)).toEqual(["a"]);
  expect(chosenIds(projects, "c,b,gone")).toEqual(["b", "c"]);
  expect(chosenIds(projects, "none")).toEqual([]);
});
