import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatNeeds, parseNeeds } from "./needs.ts";

const skills = new Set(["Oracle", "Windows 3", "Oracle, RAC"]);
const reading = (text: string) => {
  const parsed = parseNeeds(text, (name) => skills.has(name));
  return parsed.ok
    ? parsed.value.map(({ skill, level, count, units }) => [skill, level, count, units])
    : parsed.problem.code;
};

test.each([
  ["Oracle", [["Oracle", 3, 1, 1]]],
  ["Oracle 5", [["Oracle", 5, 1, 1]]],
  [
    "Oracle 3 ×2[50%], Linux 4 x 3",
    [
      ["Oracle", 3, 2, 0.5],
      ["Linux", 4, 3, 1],
    ],
  ],
  ["Windows 3", [["Windows 3", 3, 1, 1]]],
  ["Windows 3 4 *2", [["Windows 3", 4, 2, 1]]],
  ["ISO 27001", [["ISO 27001", 3, 1, 1]]],
  ["Linux2", [["Linux2", 3, 1, 1]]],
  ['"Oracle, RAC 2"', [["Oracle, RAC", 2, 1, 1]]],
  ["Oracle 6 ×0", [["Oracle", 6, 0, 1]]],
  ["", []],
  ["Oracle[50%", "resources.bracket"],
])("reads %j", (text, needs) => expect(reading(text)).toEqual(needs));

test("what is written reads back the same", () => {
  const need = fc.record({
    skill: fc.constantFrom(...skills),
    level: fc.integer({ min: 1, max: 5 }),
    count: fc.integer({ min: 1, max: 100 }),
    units: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
  });
  fc.assert(
    fc.property(fc.array(need, { maxLength: 4 }), (needs) => {
      expect(parseNeeds(formatNeeds(needs), (name) => skills.has(name))).toEqual({ ok: true, value: needs });
    }),
  );
});
