import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPredecessors, parsePredecessors, type TypedLink } from "./predecessors.ts";

const units = { minutesPerDay: 480, minutesPerWeek: 2400, minutesPerMonth: 9600 };
const reading = (text: string) => {
  const parsed = parsePredecessors(text, units);
  return parsed.ok
    ? parsed.value.map(({ reference, type, lag, lagUnit }) => [reference, type, lag, lagUnit])
    : { ...parsed.problem, found: text.slice(parsed.problem.at, parsed.problem.at + parsed.problem.length) };
};

test("what is written for Germans reads back", () => {
  const links = [
    { reference: "3", type: "SS", lag: 720, lagUnit: "working" },
    { reference: "4", type: "FF", lag: -0.125, lagUnit: "percent" },
    { reference: "5", type: "FS", lag: 0, lagUnit: "working" },
  ] as const;
  const text = formatPredecessors(links, units, "de");
  expect(text).toBe("3AA+1,5t; 4EE-12,5%; 5");
  expect(reading(text)).toEqual(links.map(({ reference, type, lag, lagUnit }) => [reference, type, lag, lagUnit]));
});

describe("parsePredecessors", () => {
  test.each([
    ["3", [["3", "FS", 0, "working"]]],
    ["3FS+2d", [["3", "FS", 960, "working"]]],
    ["12SS-50%", [["12", "SS", -0.5, "percent"]]],
    ["7FF+1ew", [["7", "FF", 10_080, "elapsed"]]],
    ["CRM-12FS", [["CRM-12", "FS", 0, "working"]]],
    ["crm-12", [["crm-12", "FS", 0, "working"]]],
    ["CRM-12-2d", [["CRM-12", "FS", -960, "working"]]],
    ["3-2d", [["3", "FS", -960, "working"]]],
    [
      "3 ss + 4 h ; 5",
      [
        ["3", "SS", 240, "working"],
        ["5", "FS", 0, "working"],
      ],
    ],
    [
      "3,4,5SF",
      [
        ["3", "FS", 0, "working"],
        ["4", "FS", 0, "working"],
        ["5", "SF", 0, "working"],
      ],
    ],
    ["3FS+1,5d", [["3", "FS", 720, "working"]]],
    ["3EA+2t", [["3", "FS", 960, "working"]]],
    ["12AA-50%", [["12", "SS", -0.5, "percent"]]],
    [
      "7EE+1,5 Wo; CRM-12AE",
      [
        ["7", "FF", 3600, "working"],
        ["CRM-12", "SF", 0, "working"],
      ],
    ],
    [
      "3FS+1,5",
      [
        ["3", "FS", 480, "working"],
        ["5", "FS", 0, "working"],
      ],
    ],
    [
      "3FS+2,5FS",
      [
        ["3", "FS", 960, "working"],
        ["5", "FS", 0, "working"],
      ],
    ],
    [
      "3FS+2d,5",
      [
        ["3", "FS", 960, "working"],
        ["5", "FS", 0, "working"],
      ],
    ],
    ["3FS-0d", [["3", "FS", 0, "working"]]],
    ["", []],
    [" , ; ", []],
  ])("reads %j", (text, links) => expect(reading(text)).toEqual(links));

  test.each([
    ["3XX", "predecessors.unreadable", "XX"],
    ["design", "predecessors.unreadable", "design"],
    ["3FS 4", "predecessors.unreadable", "4"],
    ["3FS+", "predecessors.lag", ""],
    ["3, 4FS+2q", "predecessors.lag", "q"],
    ["3FS+two", "predecessors.lag", "two"],
  ])("points at what is wrong in %j", (text, code, found) => expect(reading(text)).toMatchObject({ code, found }));

  test("says where each link stands", () => {
    expect(parsePredecessors(" 3FS+2d, CRM-7 ", units)).toMatchObject({
      value: [
        { at: 1, length: 6 },
        { at: 9, length: 5 },
      ],
    });
  });

  test("never throws on any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("3", "F", "S", "+", "-", ",", ";", "d", "e", "%", " ", ".") }),
        (text) => void parsePredecessors(text, units),
      ),
    );
  });
});

test("what is written reads back the same", () => {
  const lag = fc.oneof(
    fc.record({
      lag: fc.integer({ min: -100_000, max: 100_000 }),
      lagUnit: fc.constantFrom("working" as const, "elapsed" as const),
    }),
    fc.record({
      lag: fc.integer({ min: -3000, max: 3000 }).map((permille) => permille / 1000),
      lagUnit: fc.constant("percent" as const),
    }),
  );
  const link = fc
    .record({
      reference: fc.oneof(
        fc.integer({ min: 1, max: 99_999 }).map(String),
        fc.integer({ min: 1, max: 999 }).map((number) => `CRM-${number}`),
      ),
      type: fc.constantFrom("FS" as const, "SS" as const, "FF" as const, "SF" as const),
      lag,
    })
    .map(({ lag: { lag: amount, lagUnit }, ...rest }): Omit<TypedLink, "at" | "length"> => ({
      ...rest,
      lag: amount,
      lagUnit: amount === 0 ? "working" : lagUnit,
    }));
  fc.assert(
    fc.property(
      fc.array(link, { maxLength: 6 }),
      (links) =>
        void expect(reading(formatPredecessors(links, units))).toEqual(
          links.map(({ reference, type, lag: amount, lagUnit }) => [reference, type, amount, lagUnit]),
        ),
    ),
  );
});
