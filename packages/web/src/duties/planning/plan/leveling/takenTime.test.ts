import { expect, test } from "vitest";
import { at } from "../testing/samplePlan.ts";
import { takenTime } from "./takenTime.ts";

const elsewhere = { personId: "ana", start: "2026-05-04T08:00", finish: "2026-05-05T17:00", units: 0.5, item: null };
const leave = { personId: "bo", firstDay: "2026-05-04", lastDay: "2026-05-08" };
const others = { data: { items: [elsewhere] as never[], more: false }, error: null };
const absences = { data: [leave] as never[], error: null };

test("work elsewhere and absences are bookings once both are there", () => {
  expect(takenTime({ others, absences }, new Set(["p"]))).toEqual({
    bookings: [
      { personId: "ana", from: at("2026-05-04T08:00"), to: at("2026-05-05T17:00"), units: 0.5 },
      { personId: "bo", from: at("2026-05-04T00:00"), to: at("2026-05-09T00:00"), units: 1, away: true },
    ],
    isPending: false,
    error: null,
    hasMore: false,
  });
  const own = { ...elsewhere, item: { projectId: "p" } };
  const ofPlan = { data: { items: [own] as never[], more: true }, error: null };
  expect(takenTime({ others: ofPlan, absences: null }, new Set(["p"]))).toMatchObject({ bookings: [], hasMore: true });
});

test("what counts and is not there yet, or could not be loaded, is told; what does not count is not waited for", () => {
  const waiting = { data: undefined, error: null };
  const error = new Error("away");
  expect(takenTime({ others, absences: waiting }, new Set(["p"]))).toMatchObject({ isPending: true, error: null });
  expect(takenTime({ others, absences: { data: undefined, error } }, new Set(["p"]))).toMatchObject({
    isPending: false,
    error,
  });
  expect(takenTime({ others, absences: null }, new Set(["p"]))).toMatchObject({ isPending: false, error: null });
});
