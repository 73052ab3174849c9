import { describe, expect, it } from "vitest";
import { assignmentCost, planCosts, type CostedActivity, type CostedAssignment } from "./planCosts.ts";

const activity = (id: string, values: Partial<CostedActivity> = {}): CostedActivity => ({
  id,
  parentId: null,
  active: true,
  fixedCost: null,
  work: null,
  duration: 480,
  ...values,
});
const assigned = (activityId: string, values: Partial<CostedAssignment> = {}): CostedAssignment => ({
  activityId,
  kind: "work",
  units: 1,
  work: null,
  rate: 6000,
  ...values,
});

describe("what an assignment costs", () => {
  it("CST-1 is its work at the hourly rate, its duration at its units where no work is stated", () => {
    expect(assignmentCost({ kind: "work", units: 1, work: 90, rate: 6000 }, 480)).toBe(9000);
    expect(assignmentCost({ kind: "work", units: 0.5, work: null, rate: 6000 }, 480)).toBe(24_000);
  });

  it("CST-2 is units at the rate for material, and the amount for a cost", () => {
    expect(assignmentCost({ kind: "material", units: 12, work: null, rate: 250 }, 480)).toBe(3000);
    expect(assignmentCost({ kind: "cost", units: 1, work: null, rate: 99_900 }, 480)).toBe(99_900);
  });

  it("CST-3 is rounded once, halves away from zero; an unknown rate counts as nothing", () => {
    expect(assignmentCost({ kind: "work", units: 1, work: 1, rate: 30 }, 0)).toBe(1);
    expect(assignmentCost({ kind: "cost", units: 1, work: null, rate: -0.5 }, 0)).toBe(-1);
    expect(assignmentCost({ kind: "work", units: 1, work: 600, rate: null }, 0)).toBe(0);
  });
});

describe("what a plan costs", () => {
  it("CST-4 adds the fixed cost to that of all assignments, and sums up over summaries", () => {
    const costs = planCosts(
      [
        activity("phase", { fixedCost: 500 }),
        activity("stage", { parentId: "phase" }),
        activity("a", { parentId: "stage", fixedCost: 1000 }),
        activity("b", { parentId: "stage" }),
      ],
      [assigned("a", { work: 60 }), assigned("b"), assigned("b", { kind: "material", units: 2, rate: 100 })],
    );
    expect(costs.get("a")).toEqual({ work: 60, cost: 7000 });
    expect(costs.get("b")).toEqual({ work: 480, cost: 48_200 });
    expect(costs.get("stage")).toEqual({ work: 540, cost: 55_200 });
    expect(costs.get("phase")).toEqual({ work: 540, cost: 55_700 });
  });

  it("CST-5 leaves what is inactive out of the summaries, and takes stated work where nobody is assigned", () => {
    const costs = planCosts(
      [
        activity("phase"),
        activity("kept", { parentId: "phase", work: 120 }),
        activity("dropped", { parentId: "phase", active: false, fixedCost: 900, work: 60 }),
      ],
      [],
    );
    expect(costs.get("dropped")).toEqual({ work: 60, cost: 900 });
    expect(costs.get("phase")).toEqual({ work: 120, cost: 0 });
  });

  it("ends on parents that form a loop", () => {
    const costs = planCosts([activity("a", { parentId: "b" }), activity("b", { parentId: "a", fixedCost: 5 })], []);
    expect(costs.size).toBe(2);
  });
});
