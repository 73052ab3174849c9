import { textFromInstant, type KeptForecastRow } from "@gantry/records";
import { expect, test } from "vitest";
import { historyOf, storyOf } from "./forecastHistory.ts";

const DAY = 1440;
const at = (day: number) => textFromInstant(day * DAY + 17 * 60);

function kept(keptAt: string, p80: number | null, milestones: KeptForecastRow["milestones"] = null): KeptForecastRow {
  const finish = (day: number | null) => (day === null ? null : at(day));
  return {
    id: keptAt,
    createdAt: keptAt,
    occasion: "daily",
    why: "",
    p50Finish: finish(p80 === null ? null : p80 - 5),
    p80Finish: finish(p80),
    plannedFinish: null,
    promisedFinish: at(110),
    dataDate: null,
    milestones,
  } as KeptForecastRow;
}

test("of each day stands what was said last, the oldest first; what is still being computed is left out", () => {
  const points = historyOf(
    [
      kept("2026-03-09T06:00:00Z", null),
      kept("2026-03-02T15:00:00Z", 104),
      kept("2026-03-02T06:00:00Z", 100),
      kept("2026-02-23T06:00:00Z", 99),
    ],
    null,
  );
  expect(points.map(({ keptAt, p80 }) => [keptAt.slice(0, 13), Math.floor(p80 / DAY)])).toEqual([
    ["2026-02-23T06", 99],
    ["2026-03-02T15", 104],
  ]);
});

test("what was said of a milestone is told where it was said", () => {
  const spread = { workItemId: "m", planned: null, p10: 1, p50: 2, p80: 3, p90: 4 };
  const rows = [kept("2026-03-02T06:00:00Z", 100, [spread]), kept("2026-03-03T06:00:00Z", 100, [])];
  expect(historyOf(rows, "m").map(({ p50, p80, promised }) => [p50, p80, promised])).toEqual([[2, 3, null]]);
});

test("the story is how far P80 moved, and when most of it", () => {
  const points = historyOf(
    [kept("2026-02-02T06:00:00Z", 100), kept("2026-03-03T06:00:00Z", 114), kept("2026-03-16T06:00:00Z", 112)],
    null,
  );
  expect(storyOf(points)).toEqual({
    overDays: 42,
    moved: 12,
    largest: { keptAt: "2026-03-03T06:00:00Z", moved: 14 },
  });
});

test("one forecast has no story, and one that stood still no largest step", () => {
  expect(storyOf(historyOf([kept("2026-02-02T06:00:00Z", 100)], null))).toBeNull();
  const still = [kept("2026-02-02T06:00:00Z", 100), kept("2026-02-09T06:00:00Z", 100)];
  expect(storyOf(historyOf(still, null))).toEqual({ overDays: 7, moved: 0, largest: null });
});
