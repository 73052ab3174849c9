import { person, risk, sprint, membership } from "@gantry/records";
import { expect, test } from "vitest";
import { boardField, calendarField, layoutsOf, timelineFields } from "./layouts.ts";

test("a declaration says its fields; else they are found by kind and name", () => {
  expect(boardField(risk)).toBe("state");
  expect(calendarField(risk)).toBe("reviewBy");
  expect(timelineFields(risk)).toEqual(["reviewBy", "reviewBy"]);
  expect(timelineFields(sprint)).toEqual(["start", "finish"]);
  expect(boardField(person)).toBe("kind");
});

test("a record type without dates has neither calendar nor timeline", () => {
  expect(layoutsOf(membership)).toEqual(["grid", "board"]);
  expect(layoutsOf(sprint)).toEqual(["grid", "board", "calendar", "timeline"]);
});
