import { at, seededNumbers } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { dayOf, MINUTES_PER_DAY } from "../units/time.ts";
import type { CalendarDefinition } from "./calendarDefinition.ts";
import { compileCalendars } from "./compileCalendars.ts";
import { dayPattern } from "./dayPatterns.ts";
import { standardCalendar } from "./standardCalendar.ts";

const standard = standardCalendar("s");
const holiday = (from: string, days = 1) => ({ from: dayOf(at(from)), to: dayOf(at(from)) + days, intervals: [] });
const compile = (...definitions: CalendarDefinition[]) =>
  compileCalendars(definitions, definitions[0]?.id ?? "").fallback;

describe("compileCalendars", () => {
  it("merges a day's intervals and drops what is empty or outside (CAL-2)", () => {
    const intervals = [
      { from: 600, to: 700 },
      { from: 480, to: 600 },
      { from: 900, to: 900 },
      { from: 1380, to: 1600 },
      { from: -60, to: 10 },
    ];
    expect(dayPattern(intervals)).toEqual([0, 10, 480, 700, 1380, 1440]);
  });

  it("counts work over nights, weekends and holidays (CAL-1, CAL-6)", () => {
    const calendar = compile({ ...standard, exceptions: [holiday("2026-03-10")] });
    expect(calendar.workBetween(at("2026-03-02 08:00"), at("2026-03-12 12:00"))).toBe(7 * 480 + 240);
    expect(calendar.advance(at("2026-03-06 16:00"), 120)).toBe(at("2026-03-09 09:00"));
    expect(calendar.advance(at("2026-03-09 08:00"), 480)).toBe(at("2026-03-09 17:00"));
    expect(calendar.advance(at("2026-03-09 17:00"), 1)).toBe(at("2026-03-11 08:01"));
    expect(calendar.advance(at("2026-03-07 11:00"), 0)).toBe(at("2026-03-07 11:00"));
    expect(calendar.retreat(at("2026-03-11 08:00"), 60)).toBe(at("2026-03-09 16:00"));
    expect(calendar.retreat(at("2026-03-09 16:00"), -60)).toBe(at("2026-03-09 17:00"));
  });

  it("takes starts forward and finishes back, and knows the edge of work (CAL-5, CAL-7)", () => {
    const calendar = compile(standard);
    expect(calendar.nextWork(at("2026-03-06 17:00"))).toBe(at("2026-03-09 08:00"));
    expect(calendar.nextWork(at("2026-03-06 12:30"))).toBe(at("2026-03-06 13:00"));
    expect(calendar.previousWork(at("2026-03-09 08:00"))).toBe(at("2026-03-06 17:00"));
    expect(calendar.previousWork(at("2026-03-09 09:10"))).toBe(at("2026-03-09 09:10"));
    expect(
      ["2026-03-06 17:00", "2026-03-06 12:00", "2026-03-06 09:00"].map((text) => calendar.isWorkEdge(at(text))),
    ).toEqual([true, true, true]);
    expect(
      ["2026-03-06 17:01", "2026-03-06 12:30", "2026-03-07 09:00"].map((text) => calendar.isWorkEdge(at(text))),
    ).toEqual([false, false, false]);
    expect([calendar.isWorking(at("2026-03-06 16:59")), calendar.isWorking(at("2026-03-06 17:00"))]).toEqual([
      true,
      false,
    ]);
    expect(calendar.workingIntervals(dayOf(at("2026-03-06")))).toEqual(standard.days[1]);
    expect(calendar.workingIntervals(dayOf(at("2026-03-07")))).toEqual([]);
  });

  it("resolves bases, work weeks and exceptions in their order (CAL-3, CAL-4)", () => {
    const short = [{ from: 480, to: 600 }];
    const base = { ...standard, exceptions: [holiday("2026-03-03")] };
    const derived: CalendarDefinition = {
      ...standard,
      id: "d",
      baseId: "s",
      days: [null, null, [{ from: 600, to: 660 }], null, null, null, null],
      exceptions: [
        { from: dayOf(at("2026-03-04")), to: dayOf(at("2026-03-05")), intervals: short },
        { ...holiday("2026-03-04") },
      ],
      workWeeks: [
        { from: dayOf(at("2026-03-09")), to: dayOf(at("2026-03-16")), days: [null, null, null, null, [], null, null] },
      ],
    };
    const calendar = compileCalendars([base, derived], "d").fallback;
    const worked = ["02", "03", "04", "10", "11", "12"].map((day) =>
      calendar.workBetween(at(`2026-03-${day}`), at(`2026-03-${day} 23:59`)),
    );
    // Monday from the base, its holiday over the Tuesday of the derived one, the first of two exceptions, Tuesday's own hour, …
    expect(worked).toEqual([480, 0, 120, 60, 480, 0]);
  });

  it("tells bases that are missing or lead back, and calendars without work, and goes on (CAL-3, CAL-8)", () => {
    const a = { ...standard, id: "a", baseId: "b" };
    const b = { ...standard, id: "b", baseId: "a" };
    const c = { ...standard, id: "c", baseId: "nowhere" };
    const empty = { ...standard, id: "e", days: [[], [], [], [], [], [], []] };
    const calendars = compileCalendars([a, b, c, empty], "a");
    for (const id of ["a", "b", "c"])
      expect(calendars.get(id).advance(at("2026-03-02 08:00"), 480)).toBe(at("2026-03-02 17:00"));
    expect(calendars.get("e").advance(at("2026-03-02 08:00"), 1440)).toBe(at("2026-03-03 08:00"));
    expect(calendars.findings.map(({ code }) => code).sort()).toEqual([
      "calendar.baseLoop",
      "calendar.baseLoop",
      "calendar.baseMissing",
      "calendar.noWork",
    ]);
    expect(compileCalendars([], "x").findings.map(({ code }) => code)).toEqual(["calendar.missing"]);
  });

  it("finds the time two calendars share (RES-2)", () => {
    const late = { ...standard, id: "l", days: standard.days.map(() => [{ from: 960, to: 1200 }]) };
    const never = { ...standard, id: "n", days: standard.days.map(() => [{ from: 0, to: 60 }]) };
    const calendars = compileCalendars([standard, late, never], "s");
    expect(calendars.within("s", "l").workBetween(at("2026-03-02"), at("2026-03-09"))).toBe(5 * 60);
    expect(calendars.within("s", "n")).toBe(calendars.get("s"));
  });

  it("stops at the ends of its time instead of running on", () => {
    const once = compile({
      ...standard,
      days: standard.days.map(() => []),
      exceptions: [{ ...holiday("2026-03-03"), intervals: [{ from: 0, to: 60 }] }],
    });
    expect(once.advance(at("2026-03-03"), 61)).toBe(120_530 * MINUTES_PER_DAY);
    expect(once.retreat(at("2026-03-03"), 1)).toBe(-25_567 * MINUTES_PER_DAY);
  });

  it.each([1, 2, 3, 4])("agrees with counting minute by minute, seed %i (CAL-1)", (seed) => {
    const random = seededNumbers(seed);
    const minute = () => Math.floor(random() * 24) * 60;
    const days = standard.days.map(() =>
      random() < 0.3
        ? []
        : [
            { from: minute(), to: minute() },
            { from: minute(), to: minute() },
          ],
    );
    const calendar = compile({ ...standard, days, exceptions: [holiday("2026-03-05", 2)] });
    const start = at("2026-03-01");
    const works = (t: number) =>
      calendar
        .workingIntervals(dayOf(t))
        .some(({ from, to }) => t - dayOf(t) * 1440 >= from && t - dayOf(t) * 1440 < to);
    for (let round = 0; round < 10; round++) {
      const from = start + Math.floor(random() * 9000);
      const to = from + Math.floor(random() * 9000);
      let counted = 0;
      let next = from;
      while (!works(next) && next < from + 40_000) next++;
      for (let t = from; t < to; t++) if (works(t)) counted++;
      expect(calendar.workBetween(from, to)).toBe(counted);
      if (works(next)) expect(calendar.nextWork(from)).toBe(next);
      expect(calendar.workBetween(from, calendar.advance(from, 777))).toBe(777);
    }
  });
});
