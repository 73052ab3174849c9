import type { PeriodLoad } from "@gantry/engine";
import type { PersonRow, personSkill, Row } from "@gantry/records";
import { expect, test } from "vitest";
import { joinResource } from "../edit/editResources.ts";
import { openSample } from "../testing/openSample.ts";
import { at } from "../testing/samplePlan.ts";
import { daysAround, suggestionsFor } from "./suggestionsFor.ts";

const person = (id: string) => ({ id, name: id, costRate: null }) as PersonRow;
const held = (personId: string, level: number, expires: string | null = null) =>
  ({ personId, skillId: "sql", level, expires }) as Row<typeof personSkill>;
const load = (demand: number): PeriodLoad[] => [{ capacity: 960, away: 0, demand, parts: [] }];

const around = {
  finish: at("2026-05-05T17:00"),
  held: [held("Ana", 5), held("Bo", 3), held("Cem", 4, "2026-05-04"), held("Dee", 2)],
  loads: new Map([
    ["Ana", load(960)],
    ["Bo", load(0)],
    ["Cem", load(0)],
    ["Dee", load(0)],
    ["Eve", load(480)],
  ]),
  assigned: new Set<string>(),
};
const people = ["Eve", "Dee", "Cem", "Bo", "Ana", "Without load"].map(person);
const names = (...found: ReturnType<typeof suggestionsFor>) => found.map(({ person: { name } }) => name);

test("without a skill those come first who have the time", () => {
  expect(names(...suggestionsFor(people, { ...around, asked: null }))).toEqual(["Bo", "Cem", "Dee", "Eve", "Ana"]);
});

test("a skill that is asked for must be had at its level and still be valid when the work is done", () => {
  const found = suggestionsFor(people, { ...around, asked: { skillId: "sql", level: 3 } });
  expect(names(...found)).toEqual(["Bo", "Ana"]);
  expect(found[0]).toMatchObject({ level: 3, free: 960, needed: 960, fit: { skill: 0.6, time: 1, cost: null } });
  expect(found[1]).toMatchObject({ level: 5, free: 0, fit: { skill: 1, time: 0 } });
});

test("who is on it already is not suggested", () => {
  const found = suggestionsFor(people, { ...around, asked: null, assigned: new Set(["Bo"]) });
  expect(names(...found)).not.toContain("Bo");
});

test("the days of work end with the day after its last", () => {
  expect(daysAround(at("2026-05-04T08:00"), at("2026-05-05T17:00"))).toEqual({ from: "2026-05-04", to: "2026-05-06" });
  expect(daysAround(at("2026-05-04T08:00"), at("2026-05-06T00:00"))).toEqual({ from: "2026-05-04", to: "2026-05-06" });
});

test("who is chosen joins those on it, once", () => {
  const { store } = openSample({
    items: [{ id: "Build", duration: 960 }],
    people: [{ id: "Ana" }, { id: "Bo" }],
    assignments: [{ id: "on", workItemId: "Build", personId: "Ana" }],
  });
  const item = store.model.item("Build");
  const draft = joinResource(store.context, item, { personId: "Bo", units: 0.5 });
  expect(draft?.patches).toContainEqual(
    expect.objectContaining({
      op: "create",
      record: "assignment",
      values: expect.objectContaining({ personId: "Bo" }),
    }),
  );
  expect(joinResource(store.context, item, { personId: "Ana", units: 1 })).toBeNull();
});
