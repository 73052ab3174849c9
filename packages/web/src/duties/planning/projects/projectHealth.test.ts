import { instantFromText } from "@gantry/records";
import { describe, expect, test } from "vitest";
import { projectHealth } from "./projectHealth.ts";

const today = instantFromText("2026-05-12T09:00") ?? 0;
const active = {
  state: "active",
  scheduleFrom: "start",
  finish: null,
  computedFinish: "2026-06-30T17:00",
  percentComplete: 0.4,
} as const;

describe("projectHealth", () => {
  test("on track while it finishes in time", () => {
    expect(projectHealth({ ...active, finish: "2026-06-30T17:00" }, today).state).toBe("onTrack");
    expect(projectHealth(active, today).state).toBe("onTrack");
  });
  test("late by the days past the required finish, begun days counted", () => {
    expect(projectHealth({ ...active, finish: "2026-06-26T17:00" }, today)).toEqual({ state: "late", days: 4 });
    expect(projectHealth({ ...active, finish: "2026-06-30T16:00" }, today)).toEqual({ state: "late", days: 1 });
  });
  test("a finish that the schedule counts back from is no promise to miss", () => {
    expect(projectHealth({ ...active, scheduleFrom: "finish", finish: "2026-06-01T17:00" }, today).state).toBe(
      "onTrack",
    );
  });
  test("overdue when its own finish has passed with work left", () => {
    expect(projectHealth({ ...active, computedFinish: "2026-05-10T17:00" }, today)).toEqual({
      state: "overdue",
      days: 2,
    });
    expect(projectHealth({ ...active, computedFinish: "2026-05-10T17:00", percentComplete: 1 }, today).state).toBe(
      "onTrack",
    );
  });
  test("without a schedule nothing is claimed, and what rests is not judged", () => {
    expect(projectHealth({ ...active, computedFinish: null }, today).state).toBe("unscheduled");
    expect(projectHealth({ ...active, state: "onHold", finish: "2026-01-01T17:00" }, today).state).toBe("resting");
  });
});
