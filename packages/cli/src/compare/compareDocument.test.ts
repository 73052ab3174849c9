import { type Activity, conventions, type Plan, schedulePlan, standardCalendar } from "@gantry/engine";
import type { PlanDocument } from "@gantry/formats";
import { describe, expect, test } from "vitest";
import { compareDocument } from "./compareDocument.ts";

const at = (text: string) => Date.parse(`${text}:00Z`) / 60_000;

const activities: Activity[] = [
  { id: "s", name: "All", parentId: null, kind: "summary", duration: 0, calendarId: null },
  { id: "a", name: "Dig", parentId: "s", kind: "task", duration: 480, calendarId: null },
  { id: "b", name: "Build", parentId: "s", kind: "task", duration: 480, calendarId: null },
];

const plan: Plan = {
  start: at("2026-05-04T08:00"),
  finish: null,
  scheduleFrom: "start",
  dataDate: null,
  calendarId: "c",
  calendars: [standardCalendar("c")],
  activities,
  dependencies: [{ id: "1", predecessorId: "a", successorId: "b", type: "FS", lag: 0, lagUnit: "working" }],
  resources: [],
  assignments: [],
  conventions: conventions.gantry,
  minutesPerDay: 480,
  minutesPerWeek: 2400,
  minutesPerMonth: 9600,
};

const none = {
  earlyStart: null,
  earlyFinish: null,
  lateStart: null,
  lateFinish: null,
  totalFloat: null,
  critical: null,
};

function documentWith(stored: PlanDocument["stored"], changed: Plan = plan): PlanDocument {
  return {
    format: "mspdi",
    title: "Plan",
    externalId: null,
    code: null,
    currency: null,
    plan: changed,
    items: activities.map(({ id }) => ({
      id,
      externalId: id,
      code: `K-${id}`,
      wbsCode: null,
      outlineLevel: 1,
      notes: null,
      estimated: false,
      codes: [],
      fixedCost: null,
    })),
    resources: [],
    stored,
    baselines: [],
    report: [],
    findings: [],
  };
}

describe("comparing with stored dates", () => {
  test("counts what is stored, matches to the minute, and lists the rest", () => {
    const document = documentWith([
      { ...none, activityId: "a", earlyStart: at("2026-05-04T08:00"), totalFloat: 0 },
      { ...none, activityId: "b", earlyStart: at("2026-05-05T08:01") },
    ]);
    const comparison = compareDocument(document, schedulePlan(plan));
    expect(comparison.activities).toBe(3);
    expect(comparison.all.earlyStart).toEqual({ match: 1, total: 2 });
    expect(comparison.all.totalFloat).toEqual({ match: 1, total: 1 });
    expect(comparison.all.lateFinish).toEqual({ match: 0, total: 0 });
    expect(comparison.differences).toEqual([
      {
        activityId: "b",
        code: "K-b",
        name: "Build",
        field: "earlyStart",
        stored: at("2026-05-05T08:01"),
        ours: at("2026-05-05T08:00"),
        inProgress: false,
      },
    ]);
  });

  test("progress counts for the activity and the summaries above it", () => {
    const started = activities.map((activity) =>
      activity.id === "a" ? { ...activity, percentComplete: 0.5 } : activity,
    );
    const stored = activities.map(({ id }) => ({ ...none, activityId: id, earlyStart: at("2026-05-04T08:00") }));
    const comparison = compareDocument(documentWith(stored, { ...plan, activities: started }), schedulePlan(plan));
    expect(comparison.inProgress).toBe(2);
    expect(comparison.all.earlyStart.total).toBe(3);
    expect(comparison.withoutProgress.earlyStart).toEqual({ match: 0, total: 1 });
  });
});
