import { at, buildPlan, DAY, scheduleChart } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { applyEdit } from "../schedule/planEdit.ts";
import type { Activity, Plan } from "../schedule/plan.ts";
import { schedulePlan } from "../schedule/schedulePlan.ts";
import { rescheduleUnfinished } from "./rescheduleUnfinished.ts";

const monday = at("2026-03-02 08:00");
const thursday = at("2026-03-05 08:00");

function after(plan: Plan) {
  const edits = rescheduleUnfinished(plan, thursday);
  return { edited: edits.map(({ activity }) => activity.id), ...schedulePlan(edits.reduce(applyEdit, plan)) };
}

describe("unfinished work rescheduled after a date (PRG-10)", () => {
  it("starts there or goes on there, and what follows moves along", () => {
    const { plan } = scheduleChart(`
      MTWTFSSMTWTFSS
A     XX             | finished 03-03
B     XXXX           | started 03-02, done 50
C       XX           | FS A
D         X          | FS C
E     X`);
    const { edited, activities } = after(plan);
    expect(edited).toEqual(["B", "C", "E"]);
    expect(activities.map(({ start }) => start)).toEqual([monday, monday, thursday, at("2026-03-09 08:00"), thursday]);
    expect(activities[1]?.finish).toBe(at("2026-03-06 17:00"));
  });

  it("leaves alone what lies behind it already, typed dates, and what has no place for a constraint", () => {
    const date = at("2026-03-02 17:00");
    const list: (Partial<Activity> & { id: string })[] = [
      { id: "A", constraint: { type: "SNET", date: at("2026-03-09 08:00") } },
      { id: "B", mode: "manual", manualStart: monday },
      { id: "C", constraint: { type: "FNLT", date }, secondConstraint: { type: "FNET", date } },
      { id: "D", active: false },
      { id: "E", duration: 4 * DAY, actualStart: monday, remainingDuration: 0 },
    ];
    expect(after(buildPlan(list)).edited).toEqual([]);
  });

  it("uses the second constraint where the first is taken", () => {
    const [edit] = rescheduleUnfinished(
      buildPlan([{ id: "A", constraint: { type: "FNLT", date: at("2026-03-20 17:00") } }]),
      thursday,
    );
    expect(edit?.activity.secondConstraint).toEqual({ type: "SNET", date: thursday });
  });
});
