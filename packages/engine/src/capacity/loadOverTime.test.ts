import { at, DAY } from "@gantry/testkit";
import { expect, test } from "vitest";
import { compileCalendars } from "../calendar/compileCalendars.ts";
import { standardCalendar } from "../calendar/standardCalendar.ts";
import { loadOverTime, type LoadedPerson, type LoadingWork } from "./loadOverTime.ts";

const calendar = compileCalendars([standardCalendar("standard")], "standard").fallback;
const ana: LoadedPerson = { id: "ana", calendar, maxUnits: 1, absences: [] };
const weeks = [at("2026-03-02"), at("2026-03-09"), at("2026-03-16")];
const work = (start: string, finish: string, fields: Partial<LoadingWork> = {}): LoadingWork => ({
  personId: "ana",
  start: at(start),
  finish: at(finish),
  units: 1,
  work: null,
  ...fields,
});
const of = (person: LoadedPerson, works: readonly LoadingWork[]) => loadOverTime([person], works, weeks).get("ana");

test("capacity is working time by units, less absences (CAP-1)", () => {
  const person = { ...ana, maxUnits: 0.5, absences: [{ from: at("2026-03-05"), to: at("2026-03-10") }] };
  expect(of(person, [])).toEqual([
    { capacity: 1.5 * DAY, away: DAY, demand: 0, parts: [] },
    { capacity: 2 * DAY, away: 0.5 * DAY, demand: 0, parts: [] },
  ]);
});

test("units that hold for a time make the capacity of that time (CAP-1)", () => {
  const person = { ...ana, availability: [{ from: at("2026-03-11"), to: null, units: 2 }] };
  expect(of(person, [])?.map(({ capacity }) => capacity)).toEqual([5 * DAY, 2 * DAY + 6 * DAY]);
});

test("work asks for its units in the time it takes, week by week, and each part is told (CAP-2)", () => {
  const works = [
    work("2026-03-02 08:00", "2026-03-10 17:00"),
    work("2026-03-04 08:00", "2026-03-05 17:00", { units: 0.5 }),
  ];
  expect(of(ana, works)).toEqual([
    {
      capacity: 5 * DAY,
      away: 0,
      demand: 6 * DAY,
      parts: [
        { work: 0, minutes: 5 * DAY },
        { work: 1, minutes: DAY },
      ],
    },
    { capacity: 5 * DAY, away: 0, demand: 2 * DAY, parts: [{ work: 0, minutes: 2 * DAY }] },
  ]);
});

test("stated work is spread evenly over the working time; outside of all working time over the clock (CAP-3)", () => {
  const stated = work("2026-03-05 08:00", "2026-03-10 17:00", { work: 2 * DAY });
  expect(of(ana, [stated])?.map(({ demand }) => demand)).toEqual([DAY, DAY]);
  const atNight = work("2026-03-07 00:00", "2026-03-08 00:00", { work: DAY });
  expect(of(ana, [atNight])?.map(({ demand }) => demand)).toEqual([DAY, 0]);
});

test("who is on nothing has no demand, and others' work is not theirs", () => {
  expect(of(ana, [work("2026-03-02 08:00", "2026-03-06 17:00", { personId: "bo" })])?.[0]?.demand).toBe(0);
});
