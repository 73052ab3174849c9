import { standardCalendar } from "@gantry/engine";
import type { CalendarRow, Demand } from "@gantry/records";
import { expect, test } from "vitest";
import { groupedRows, loadLevel, loadShare, personRows, type AbsenceRow } from "./capacityRows.ts";
import { capacitySearch, weekDays, weeksOn } from "./capacitySearch.ts";
import { person } from "./person.fixture.ts";

const DAY = 480;
const demand = (personId: string, start: string, finish: string, units = 1): Demand => ({
  personId,
  start,
  finish,
  units,
  work: null,
  asks: [],
  item: null,
});
const days = weekDays("2026-03-04", 2, 1);

function rows(work: readonly Demand[], absences: readonly Partial<AbsenceRow>[] = []) {
  return personRows(
    {
      people: [person("Bo"), person("Ana"), person("Gone", { active: false }), person("Crane", { kind: "material" })],
      calendars: [{ ...standardCalendar("standard"), version: 1 } as unknown as CalendarRow],
      standardCalendarId: "standard",
      absences: absences as AbsenceRow[],
      demand: work,
    },
    days,
  );
}

test("weeks begin where the reader's do", () => {
  expect(weekDays("2026-03-04", 1, 1)).toEqual(weekDays("2026-03-02", 1, 1));
  expect((days[1] ?? 0) - (days[0] ?? 0)).toBe(7);
  expect(weekDays("2026-03-08", 1, 0)[0]).toBe((weekDays("2026-03-08", 1, 1)[0] ?? 0) + 6);
  expect(weeksOn("2026-03-04", -1)).toBe("2026-02-25");
});

test("a line for each who can work, by name, with what they are on; the last day away counts", () => {
  const [ana, bo, ...others] = rows(
    [demand("Ana", "2026-03-02T08:00", "2026-03-06T17:00"), demand("Ana", "2026-03-05T08:00", "2026-03-10T17:00", 0.5)],
    [{ personId: "Ana", firstDay: "2026-03-06", lastDay: "2026-03-06" }],
  );
  expect(others).toEqual([]);
  expect(ana?.periods).toMatchObject([
    { capacity: 4 * DAY, away: DAY, demand: 6 * DAY },
    { capacity: 5 * DAY, away: 0, demand: DAY },
  ]);
  expect(ana?.periods[0]?.parts.map(({ work }) => work)).toEqual([0, 1]);
  expect(bo?.periods[0]).toMatchObject({ capacity: 5 * DAY, demand: 0 });
});

test("a group adds up its people, each once, and is left out where it has none (CAP-5)", () => {
  const each = rows([demand("Ana", "2026-03-02T08:00", "2026-03-06T17:00")]);
  const [team, ...others] = groupedRows(each, [
    { id: "t", name: "Team", personIds: ["Ana", "Bo", "Ana", "Gone"] },
    { id: "e", name: "Empty", personIds: ["Gone"] },
  ]);
  expect(others).toEqual([]);
  expect(team).toMatchObject({ personIds: ["Ana", "Bo"], periods: [{ capacity: 10 * DAY, demand: 5 * DAY }, {}] });
});

test.each([
  [{ capacity: 480, demand: 0 }, 0, "free"],
  [{ capacity: 480, demand: 240 }, 0.5, "busy"],
  [{ capacity: 480, demand: 482 }, 482 / 480, "full"],
  [{ capacity: 480, demand: 600 }, 1.25, "over"],
  [{ capacity: 0, demand: 60 }, Infinity, "over"],
  [{ capacity: 0, demand: 0, away: 480 }, null, "away"],
  [{ capacity: 0, demand: 0 }, null, "none"],
] as const)("%o is a share of %s: %s", (load, share, level) => {
  expect(loadShare(load)).toBe(share);
  expect(loadLevel({ away: 0, parts: [], ...load })).toBe(level);
});

test("an address is taken as far as it can be used", () => {
  expect(capacitySearch({ by: "team", weeks: 26, from: "2026-03-04", words: "", over: "true", x: 1 })).toEqual({
    by: "team",
    weeks: "26",
    from: "2026-03-04",
    over: true,
  });
  expect(capacitySearch({ by: "nobody", weeks: "3", from: "soon" })).toEqual({});
});
