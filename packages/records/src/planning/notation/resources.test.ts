import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatResources, parseResources } from "./resources.ts";

const reading = (text: string) => {
  const parsed = parseResources(text);
  return parsed.ok ? parsed.value.map(({ name, units }) => [name, units]) : parsed.problem;
};

test.each([
  ["Ana", [["Ana", 1]]],
  [
    "Ana[50%], Bo",
    [
      ["Ana", 0.5],
      ["Bo", 1],
    ],
  ],
  [
    "Ana Lund [ 50 ]; Bo[200%]",
    [
      ["Ana Lund", 0.5],
      ["Bo", 2],
    ],
  ],
  [
    '"Miller, Ana"[50%],Bo',
    [
      ["Miller, Ana", 0.5],
      ["Bo", 1],
    ],
  ],
  ["Ana, ", [["Ana", 1]]],
  ["", []],
  ["  ", []],
])("reads %j", (text, people) => expect(reading(text)).toEqual(people));

test.each([
  ["Ana[50%", "resources.bracket", 7],
  ["Ana[50%] Bo", "resources.separator", 9],
  ["Ana, [50%]", "resources.name", 5],
  ["Ana, , Bo[x]", "percent.unreadable", 10],
  ["Ana[1000000%]", "percent.range", 4],
])("points at what is wrong in %j", (text, code, at) => expect(reading(text)).toMatchObject({ code, at }));

test("says where each name stands", () => {
  expect(parseResources("Ana,  Bo")).toMatchObject({ value: [{ at: 0 }, { at: 6 }] });
});

test("what is written reads back the same, whatever the names", () => {
  const name = fc
    .string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom("A", "b", "é", " ", ",", ";", "[", "]", '"', "%", "1"),
    })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(
      fc.array(fc.record({ name, units: fc.integer({ min: 0, max: 500 }).map((percent) => percent / 100) }), {
        maxLength: 5,
      }),
      (people) => {
        expect(reading(formatResources(people))).toEqual(people.map((person) => [person.name, person.units]));
      },
    ),
  );
});

test("never throws on any text", () => {
  fc.assert(fc.property(fc.string(), (text) => void parseResources(text)));
});
