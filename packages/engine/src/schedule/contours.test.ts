import { at, buildPlan, DAY } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { contourShare, workDoneBy } from "./contours.ts";
import type { WorkContour } from "./plan.ts";
import { schedulePlan } from "./schedulePlan.ts";

function finishWith(contour: WorkContour) {
  const plan = buildPlan([{ id: "A", duration: DAY }], [], {
    resources: [{ id: "ana", name: "Ana", kind: "work", calendarId: null, maxUnits: 1 }],
    assignments: [{ id: "1", activityId: "A", resourceId: "ana", units: 1, work: 2 * DAY, contour }],
  });
  return schedulePlan(plan).activities[0]?.finish;
}

describe("contours", () => {
  it("stretch work by their average units (RES-3)", () => {
    expect(finishWith("flat")).toBe(at("2026-03-03 17:00"));
    expect(finishWith("bell")).toBe(at("2026-03-05 17:00"));
    expect(finishWith("backLoaded")).toBe(at("2026-03-05 10:40"));
    expect(finishWith("turtle")).toBe(at("2026-03-04 15:51"));
    expect(finishWith("contoured")).toBe(at("2026-03-02 17:00"));
  });

  it("say how much is worked by when (RES-3)", () => {
    expect(workDoneBy("flat", 0.3)).toBeCloseTo(0.3, 12);
    expect(workDoneBy("frontLoaded", 0.5)).toBeCloseTo(450 / 600, 12);
    expect(workDoneBy("backLoaded", 0.5)).toBeCloseTo(150 / 600, 12);
    for (const contour of ["backLoaded", "earlyPeak", "latePeak", "doublePeak", "bell"] as const) {
      expect(workDoneBy(contour, 0)).toBe(0);
      expect(workDoneBy(contour, 1)).toBeCloseTo(1, 12);
      expect(contourShare(contour)).toBeCloseTo(contour === "backLoaded" ? 0.6 : 0.5, 12);
    }
  });
});
