import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatPercent, parsePercent } from "./percents.ts";

test.each([
  ["50", 0.5],
  ["50%", 0.5],
  [" 12,5 % ", 0.125],
  ["100%", 1],
  ["0", 0],
])("reads %j", (text, ratio) => expect(parsePercent(text)).toEqual({ ok: true, value: ratio }));

test.each([
  ["half", "percent.unreadable"],
  ["", "percent.unreadable"],
  ["5%%", "percent.unreadable"],
  ["101%", "percent.range"],
  ["-1", "percent.range"],
])("refuses %j", (text, code) => expect(parsePercent(text)).toMatchObject({ ok: false, problem: { code } }));

test("what is written reads back the same", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      (millionths) =>
        void expect(parsePercent(formatPercent(millionths / 1e6))).toEqual({ ok: true, value: millionths / 1e6 }),
    ),
  );
});
