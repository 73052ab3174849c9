import { at, buildPlan, DAY, scheduleChart } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { standardCalendar } from "../calendar/standardCalendar.ts";
import { conventions } from "./conventions.ts";
import type { Activity, Assignment, Plan } from "./plan.ts";
import { schedulePlan } from "./schedulePlan.ts";

const fourDays = {
  ...standardCalendar("four"),
  days: standardCalendar("four").days.map((day, weekday) => (weekday === 3 ? [] : day)),
};
const mornings = {
  ...standardCalendar("mornings"),
  days: standardCalendar("mornings").days.map((day) => (day?.length ? [{ from: 480, to: 720 }] : [])),
};

function staffed(activity: Partial<Activity>, assignments: readonly Partial<Assignment>[], fields: Partial<Plan> = {}) {
  const plan = buildPlan([{ id: "A", duration: 3 * DAY, ...activity }], [], {
    calendars: [standardCalendar("standard"), fourDays, mornings],
    resources: ["four", "mornings", "standard"].map((id) => ({
      id,
      name: id,
      kind: "work",
      calendarId: id,
      maxUnits: 1,
    })),
    assignments: assignments.map((assignment, i) => ({
      id: `${i}`,
      activityId: "A",
      resourceId: "four",
      units: 1,
      work: 3 * DAY,
      ...assignment,
    })),
    ...fields,
  });
  const [result] = schedulePlan(plan).activities;
  if (!result) throw new Error("nothing scheduled");
  return result;
}

describe("assignments", () => {
  it("say how long it takes, by work, units, calendar and delay (RES-1)", () => {
    expect(staffed({}, [{}]).finish).toBe(at("2026-03-05 17:00"));
    expect(staffed({}, [{ units: 0.5 }]).finish).toBe(at("2026-03-10 17:00"));
    expect(staffed({}, [{ work: DAY }, { resourceId: "standard", delay: DAY }]).finish).toBe(at("2026-03-05 17:00"));
    expect(staffed({}, [{ work: 4 * DAY, overtimeWork: DAY }]).finish).toBe(at("2026-03-05 17:00"));
    expect(staffed({}, [{ contour: "contoured", work: 99 }]).finish).toBe(at("2026-03-05 17:00"));
    expect(staffed({}, [{}]).lateStart).toBe(at("2026-03-02 08:00"));
  });

  it("leave the duration alone where they differ by what rounding makes of it (RES-1)", () => {
    const odd = (work: number) => staffed({ duration: 100 }, [{ resourceId: "standard", units: 3, work }]).finish;
    expect(odd(301)).toBe(at("2026-03-02 09:40"));
    expect(odd(303)).toBe(at("2026-03-02 09:40"));
    expect(odd(306)).toBe(at("2026-03-02 09:42"));
  });

  it("go on with what is left of work that has begun (RES-1, PRG-3)", () => {
    const begun = { actualStart: at("2026-03-02 08:00"), percentComplete: 1 / 3 };
    expect(staffed(begun, [{}]).finish).toBe(at("2026-03-05 17:00"));
    expect(staffed({ ...begun, resume: at("2026-03-09 08:00") }, [{}]).finish).toBe(at("2026-03-10 17:00"));
    expect(staffed(begun, [{}]).totalFloat).toBe(0);
  });

  it("say nothing where the duration is fixed, typed or elapsed, or there is no work (RES-1)", () => {
    const asDuration = at("2026-03-04 17:00");
    expect(staffed({ taskType: "fixedDuration" }, [{}]).finish).toBe(asDuration);
    expect(staffed({ mode: "manual", manualStart: at("2026-03-02 08:00") }, [{}]).finish).toBe(asDuration);
    expect(staffed({}, [{ work: null }]).finish).toBe(asDuration);
    expect(staffed({}, [{ units: 0 }]).finish).toBe(asDuration);
    expect(staffed({ elapsed: true, duration: 1440 }, [{}]).finish).toBe(at("2026-03-03 08:00"));
    expect(staffed({}, [{}], { conventions: conventions.primavera }).finish).toBe(asDuration);
    expect(staffed({ ignoreResourceCalendars: false }, [{}], { conventions: conventions.primavera }).finish).toBe(
      at("2026-03-05 17:00"),
    );
  });

  it("work within the activity's own calendar, or in it alone (RES-2)", () => {
    expect(staffed({ calendarId: "mornings" }, [{ work: 2 * 240 }]).finish).toBe(at("2026-03-03 12:00"));
    expect(staffed({ calendarId: "mornings" }, [{ work: 3 * 240 }]).finish).toBe(at("2026-03-05 12:00"));
    expect(staffed({ calendarId: "mornings", ignoreResourceCalendars: true }, [{ work: 3 * 240 }]).finish).toBe(
      at("2026-03-04 12:00"),
    );
  });

  it("start after a levelling delay (LEV-1)", () => {
    const { scheduled, drawn } = scheduleChart(`
      MTWTFSSMTWTFSS
A     XX
B        X           | FS A, delayed 1
C         X          | FS B`);
    expect(scheduled).toBe(drawn);
    const delayed = buildPlan([{ id: "A" }, { id: "B", levelingDelay: 2 * DAY }], ["A FS B"]);
    // The delay lies between the two, so that it is no room of the predecessor.
    expect(schedulePlan(delayed).activities.map(({ totalFloat }) => totalFloat)).toEqual([0, 0]);
    expect(staffed({ levelingDelay: 1440, levelingDelayElapsed: true }, []).start).toBe(at("2026-03-03 08:00"));
  });
});

describe("spanning activities", () => {
  it("span what their links lead to, and move nobody (LOE-1)", () => {
    const { scheduled, drawn } = scheduleChart(`
      MTWTFSSMTWTFSS
A     XXX
B        XX..X       | FS A
L     XXXXX..X       | levelOfEffort, SS A, FF B
C     X              | FS L`);
    expect(scheduled).toBe(drawn);
  });

  it("take the dates of their branch (LOE-2)", () => {
    const plan = buildPlan(
      [
        { id: "P", kind: "summary" },
        { id: "W", kind: "wbsSummary", parentId: "P" },
        { id: "A", parentId: "P", duration: 3 * DAY },
        { id: "B" },
      ],
      ["B FS A"],
    );
    expect(schedulePlan(plan).activities[1]).toMatchObject({
      start: at("2026-03-03 08:00"),
      finish: at("2026-03-05 17:00"),
    });
  });
});
