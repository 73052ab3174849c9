import { at, buildPlan, DAY } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { standardCalendar } from "../calendar/standardCalendar.ts";
import { conventions } from "./conventions.ts";
import { openPlan } from "./livePlan.ts";
import type { Activity, Plan } from "./plan.ts";

type Fields = Partial<Activity> & { id: string };

function reasons(activities: readonly Fields[], links: readonly string[], id: string, fields: Partial<Plan> = {}) {
  return openPlan(buildPlan(activities, links, fields)).reasons(id);
}

const follows = { drivenBy: { kind: "duration" }, bound: null, pushedBy: null };
const friday = at("2026-03-06 17:00");

describe("reasons of both ends (WHY-3)", () => {
  it("of a start that waits for a link, pushed on by the calendar", () => {
    expect(reasons([{ id: "A", duration: 5 * DAY }, { id: "B" }], ["A FS B"], "B")).toEqual({
      start: {
        drivenBy: { kind: "dependency", dependencyId: "A FS B" },
        bound: friday,
        pushedBy: { kind: "calendar", calendarId: "standard" },
      },
      finish: follows,
    });
  });

  it("of a finish that waits for a link: the start follows", () => {
    const found = reasons([{ id: "A", duration: 5 * DAY }, { id: "B" }], ["A FF B"], "B");
    expect(found?.finish).toEqual({
      drivenBy: { kind: "dependency", dependencyId: "A FF B" },
      bound: friday,
      pushedBy: null,
    });
    expect(found?.start).toEqual(follows);
  });

  it("of constraints on start and finish", () => {
    const held = (type: "SNET" | "FNET") => reasons([{ id: "A", constraint: { type, date: friday } }], [], "A");
    expect(held("SNET")?.start).toMatchObject({ drivenBy: { kind: "constraint" }, bound: friday });
    expect(held("SNET")?.finish).toEqual(follows);
    expect(held("FNET")).toMatchObject({ start: follows, finish: { drivenBy: { kind: "constraint" }, bound: friday } });
  });

  it("of the plan's start, of milestones, of summaries and what a summary hands down", () => {
    const start = { drivenBy: { kind: "projectStart" }, bound: at("2026-03-02 08:00"), pushedBy: null };
    expect(reasons([{ id: "A" }], [], "A")?.start).toEqual(start);
    expect(reasons([{ id: "A", duration: 0, kind: "milestone" }], [], "A")).toEqual({ start, finish: start });
    const tree: Fields[] = [{ id: "A" }, { id: "P", kind: "summary" }, { id: "B", parentId: "P" }];
    expect(reasons(tree, ["A FS P"], "P")?.finish.drivenBy).toEqual({ kind: "children" });
    expect(reasons(tree, ["A FS P"], "B")?.start.drivenBy).toEqual({ kind: "parent", activityId: "P" });
  });

  it("of people's working time and work", () => {
    const wednesdays = {
      ...standardCalendar("wed"),
      days: standardCalendar("wed").days.map((day, weekday) => (weekday === 3 ? day : [])),
    };
    const found = reasons([{ id: "A", duration: DAY }], [], "A", {
      calendars: [standardCalendar("standard"), wednesdays],
      resources: [{ id: "ana", name: "Ana", kind: "work", calendarId: "wed", maxUnits: 1 }],
      assignments: [{ id: "1", activityId: "A", resourceId: "ana", units: 1, work: 2 * DAY }],
    });
    expect(found?.start.pushedBy).toEqual({ kind: "resource", resourceId: "ana" });
    expect(found?.finish.drivenBy).toEqual({ kind: "resource", resourceId: "ana" });
  });

  it("of what is typed, levelled, from another plan, as late as possible", () => {
    const typed = reasons([{ id: "A", mode: "manual", manualStart: friday - 60 }], [], "A");
    expect(typed).toMatchObject({ start: { drivenBy: { kind: "manual" }, bound: friday - 60 }, finish: follows });
    expect(reasons([{ id: "A", levelingDelay: DAY }], [], "A")?.start.drivenBy).toEqual({ kind: "levelingDelay" });
    const external = { start: friday - DAY, finish: friday };
    expect(reasons([{ id: "A", external }], [], "A")?.finish.drivenBy).toEqual({ kind: "external" });
    const late: Fields[] = [
      { id: "A", constraint: { type: "ALAP", date: null } },
      { id: "B", duration: 5 * DAY },
    ];
    expect(reasons(late, [], "A")?.finish.drivenBy).toEqual({ kind: "projectFinish" });
  });

  it("of progress: what happened, and what the rest waits for", () => {
    const monday = at("2026-03-02 08:00");
    const started = { id: "A", duration: 2 * DAY, actualStart: monday, percentComplete: 0.5 };
    expect(reasons([started], [], "A")).toEqual({
      start: { drivenBy: { kind: "actual" }, bound: monday, pushedBy: null },
      finish: follows,
    });
    const done = { ...started, actualFinish: friday };
    expect(reasons([done], [], "A")?.finish).toEqual({ drivenBy: { kind: "actual" }, bound: friday, pushedBy: null });
    const p6 = { conventions: conventions.primavera, dataDate: monday + 1440 };
    expect(reasons([started], [], "A", p6)?.finish.drivenBy).toEqual({ kind: "dataDate" });
    const waiting = [started, { id: "B", duration: 3 * DAY }];
    expect(reasons(waiting, ["B FS A"], "A", p6)?.finish.drivenBy).toEqual({
      kind: "dependency",
      dependencyId: "B FS A",
    });
    const expected = { ...started, expectedFinish: friday };
    expect(reasons([expected], [], "A", p6)?.finish.drivenBy).toEqual({ kind: "expectedFinish" });
  });

  it("of levels of effort: the links that span them", () => {
    const found = reasons(
      [{ id: "A" }, { id: "B", duration: 3 * DAY }, { id: "L", kind: "levelOfEffort" }],
      ["A SS L", "B FF L"],
      "L",
    );
    expect(found?.start.drivenBy).toEqual({ kind: "dependency", dependencyId: "A SS L" });
    expect(found?.finish.drivenBy).toEqual({ kind: "dependency", dependencyId: "B FF L" });
  });

  it("is null for what has no dates", () => {
    expect(reasons([{ id: "A" }, { id: "B" }], ["A FS B", "B FS A"], "A")).toBeNull();
    expect(reasons([{ id: "A" }], [], "none")).toBeNull();
  });
});
