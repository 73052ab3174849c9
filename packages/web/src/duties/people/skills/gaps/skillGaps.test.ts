import { standardCalendar } from "@gantry/engine";
import { dayFromText, type AskedSkill, type Demand } from "@gantry/records";
import { expect, test } from "vitest";
import { person } from "../../capacity/person.fixture.ts";
import { gapChoices } from "./gapChoices.ts";
import { skillGaps } from "./skillGaps.ts";

const monday = dayFromText("2026-01-05") ?? 0;
const days = [0, 7, 14, 21].map((each) => monday + each);
const item = (workItemId: string) => ({
  workItemId,
  key: "CRM-1",
  name: workItemId,
  projectId: "p",
  projectName: "CRM",
});
const asks = (workItemId: string, level: number, count: number, [start, finish]: [string, string]) =>
  ({ skillId: "oracle", level, count, units: 1, start, finish, item: item(workItemId) }) as AskedSkill;
const works = (personId: string, workItemId: string, units: number, [start, finish]: [string, string]) =>
  ({
    personId,
    start,
    finish,
    units,
    work: null,
    asks: workItemId === "Help desk" ? [] : ["oracle"],
    item: { assignmentId: "a", ...item(workItemId) },
  }) as Demand;
const first: [string, string] = ["2026-01-05T08:00", "2026-01-09T17:00"];
const second: [string, string] = ["2026-01-12T08:00", "2026-01-16T17:00"];
const held = (personId: string, level: number, expires: string | null = null) =>
  ({ personId, skillId: "oracle", level, expires }) as never;
const skill = {
  id: "oracle",
  name: "Oracle",
  trainWeeks: 2,
  trainCost: 100_000,
  hireWeeks: null,
  hireCost: null,
  borrowRate: 80_000,
};

const records = (asked: AskedSkill[], demand: Demand[]) => ({
  people: ["ana", "bo"].map((id) => person(id)),
  calendars: [{ ...standardCalendar("standard"), baseId: null, exceptions: [], workWeeks: [] }] as never,
  standardCalendarId: "standard",
  absences: [],
  skills: [skill as never],
  held: [held("ana", 4), held("bo", 2)],
  asked,
  demand,
});

test("GAP-1 what work asks for at a level is set against the time of those who have it, less their other work", () => {
  const asked = [asks("Migrate", 3, 2, first), asks("Tune", 3, 1, second)];
  // Ana's own work on Migrate is what is asked for; the help desk takes half of her second week.
  const demand = [works("ana", "Migrate", 1, first), works("ana", "Help desk", 0.5, second)];
  const [gap, ...others] = skillGaps(records(asked, demand), days);
  expect(others).toEqual([]);
  expect(gap?.weeks.map(({ asked: a, there, lacking }) => [a / 60, there / 60, lacking / 60])).toEqual([
    [80, 40, 40],
    [40, 20, 20],
    [0, 40, 0],
  ]);
  expect(gap).toMatchObject({ level: 3, first: 0, lacking: 3600 });
  expect(gap?.items.map(({ name }) => name)).toEqual(["Migrate", "Tune"]);
  expect(skillGaps(records([asks("Small", 3, 1, first)], []), days)).toEqual([]);
  // Who is on it already is there for it, even where the reader may not see what it is.
  const hidden = { ...asks("Secret", 3, 1, first), item: null };
  const onIt = { ...works("ana", "Secret", 1, first), item: null };
  expect(skillGaps(records([hidden], [onIt]), days)).toEqual([]);
});

test("GAP-2 each way out has its day and cost by stated figures alone, and what stays lacking until then", () => {
  const given = records([asks("Migrate", 3, 2, first), asks("Tune", 3, 2, second)], []);
  const [gap] = skillGaps(given, days);
  const people = [
    { id: "ana", name: "Ana" },
    { id: "bo", name: "Bo" },
  ];
  expect(gap && gapChoices(gap, { days, today: monday - 7, held: given.held, wishes: [], people })).toEqual([
    // One level in two weeks: ready when the second week begins.
    {
      kind: "train",
      who: { name: "Bo", level: 2, wants: false },
      ready: "2026-01-12",
      cost: 100_000,
      stillLacking: 2400,
    },
    { kind: "hire", who: null, ready: null, cost: null, stillLacking: 4800 },
    { kind: "borrow", who: null, ready: "2026-01-05", cost: 800_000, stillLacking: 0 },
  ]);
});
