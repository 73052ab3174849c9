import { dayFromText, type SprintRow } from "@gantry/records";
import { expect, test } from "vitest";
import { draftOf, nextSprint, spanOf } from "./nextSprint.ts";

const sprint = (start: string, finish: string) => ({ name: "One", goal: "", start, finish }) as SprintRow;
const named = (number: number) => `Sprint ${number}`;
const day = (text: string) => dayFromText(text) ?? Number.NaN;

test("the first sprint is two weeks from the next Monday", () => {
  // A Tuesday, and a Monday itself.
  expect(nextSprint([], day("2026-05-12"), named)).toMatchObject({
    name: "Sprint 1",
    first: "2026-05-18",
    last: "2026-05-29",
  });
  expect(nextSprint([], day("2026-05-11"), named).first).toBe("2026-05-18");
});

test("the next one goes on as the last did", () => {
  const before = [sprint("2026-05-04T00:00", "2026-05-16T00:00")];
  expect(nextSprint(before, day("2026-01-01"), named)).toMatchObject({
    name: "Sprint 2",
    first: "2026-05-18",
    last: "2026-05-29",
  });
});

test("days on the screen are inclusive, the record is not", () => {
  const row = sprint("2026-05-04T00:00", "2026-05-16T00:00");
  expect(draftOf(row)).toMatchObject({ first: "2026-05-04", last: "2026-05-15" });
  expect(spanOf(draftOf(row))).toEqual({ start: row.start, finish: row.finish });
});
