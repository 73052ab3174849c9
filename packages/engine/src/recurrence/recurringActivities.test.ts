import { at, buildActivity, buildPlan } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { schedulePlan } from "../schedule/schedulePlan.ts";
import { dayOf } from "../units/time.ts";
import { MOST_OCCURRENCES, type Recurrence, recurrenceDays } from "./recurrenceDays.ts";
import { recurringActivities } from "./recurringActivities.ts";

const day = (text: string) => dayOf(at(text));
const shown = (days: readonly number[]) => days.map((one) => new Date(one * 86_400_000).toISOString().slice(0, 10));

function days(fields: Partial<Recurrence>): string[] {
  const once: Recurrence = { frequency: "daily", every: 1, from: day("2026-01-31"), until: null, count: 3 };
  return shown(recurrenceDays({ ...once, ...fields }));
}

describe("recurrence", () => {
  it("falls every so many days, or weeks on weekdays (REC-1)", () => {
    expect(days({ every: 10 })).toEqual(["2026-01-31", "2026-02-10", "2026-02-20"]);
    expect(days({ frequency: "weekly", every: 2, weekdays: [4, 1], from: day("2026-03-03"), count: 4 })).toEqual([
      "2026-03-05",
      "2026-03-16",
      "2026-03-19",
      "2026-03-30",
    ]);
    expect(days({ frequency: "weekly" })).toEqual(["2026-01-31", "2026-02-07", "2026-02-14"]);
  });

  it("falls on a day of the month, the last of short ones, or on the nth weekday (REC-1)", () => {
    expect(days({ frequency: "monthly" })).toEqual(["2026-01-31", "2026-02-28", "2026-03-31"]);
    expect(days({ frequency: "monthly", position: { nth: 5, weekday: 5 } })).toEqual([
      "2026-02-27",
      "2026-03-27",
      "2026-04-24",
    ]);
    expect(days({ frequency: "monthly", position: { nth: 1, weekday: 1 } })[0]).toBe("2026-02-02");
    expect(days({ frequency: "yearly", from: day("2024-02-29") })).toEqual(["2024-02-29", "2025-02-28", "2026-02-28"]);
  });

  it("ends on its last day or after so many, and never goes on without end (REC-1)", () => {
    expect(days({ until: day("2026-02-01"), count: null })).toEqual(["2026-01-31", "2026-02-01"]);
    expect(days({ count: null })).toHaveLength(MOST_OCCURRENCES);
    expect(days({ count: 0 })).toEqual([]);
  });

  it("becomes activities held to their days (REC-2)", () => {
    const summary = buildActivity({ id: "Meeting", kind: "summary", duration: 0 });
    const occurrences = recurringActivities({
      summary,
      recurrence: { frequency: "weekly", every: 1, weekdays: [2], from: day("2026-03-02"), until: null, count: 2 },
      duration: 480,
      timeOfDay: 480,
      idOf: (occurrence) => `M${occurrence}`,
    });
    expect(occurrences.map(({ name }) => name)).toEqual(["Meeting 1", "Meeting 2"]);
    const { activities } = schedulePlan(buildPlan([summary, ...occurrences]));
    expect(activities.map(({ start }) => start)).toEqual([
      at("2026-03-03 08:00"),
      at("2026-03-03 08:00"),
      at("2026-03-10 08:00"),
    ]);
  });
});
