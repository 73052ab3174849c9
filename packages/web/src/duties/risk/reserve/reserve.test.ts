import { expect, test } from "vitest";
import { coverOf } from "./coverOf.ts";
import { reserveHistory } from "./reserveHistory.ts";

test("RSV-2 what is left covers part of what is at risk, all of it, or nothing", () => {
  expect(coverOf({ set: 12, left: 9 }, 11)).toEqual({ kind: "part", set: 12, covered: 9, risk: 11 });
  expect(coverOf({ set: 12, left: 12 }, 11)).toEqual({ kind: "whole", set: 12, spare: 1, risk: 11 });
  expect(coverOf({ set: 12, left: -2 }, 11)).toEqual({ kind: "spent", set: 12, over: 2, risk: 11 });
  expect(coverOf({ set: 12, left: 12 }, -3)).toEqual({ kind: "idle", left: 12 });
  expect(coverOf({ set: null, left: null }, 11)).toEqual({ kind: "unset", risk: 11 });
});

test("the history has one point a day, the last, and leaves out what noted nothing", () => {
  const row = (id: string, createdAt: string, atRisk: number | null) => ({ id, createdAt, atRisk, reserveLeft: 5 });
  const rows = [
    row("c", "2026-03-02T18:00:00Z", 4),
    row("b", "2026-03-02T08:00:00Z", 6),
    row("a", "2026-03-01T08:00:00Z", 8),
    row("0", "2026-02-01T08:00:00Z", null),
  ];
  expect(reserveHistory(rows).map(({ id }) => id)).toEqual(["a", "c"]);
});
