import { expect, test } from "vitest";
import { risk } from "../../risk/risk.ts";
import { editableChip, withChip } from "./editChip.ts";

const context = { today: "2026-05-12", userId: "u", personId: null, language: "en" as const };
const text = 'fire -state:open,closed probability:10%..50% owner:"Ana Kim" title="none" (state:open or state:closed)';
const chip = (index: number) => editableChip(risk, text, index, context);

test("a condition on one field is taken apart, with what may stand there", () => {
  expect(chip(1)).toMatchObject({
    name: "state",
    operator: ":",
    negated: true,
    values: ["open", "closed"],
    label: "State",
  });
  expect(chip(1)?.offered).toContainEqual({ value: "mitigating", label: "Being mitigated" });
  expect(chip(2)).toMatchObject({ values: ["10%..50%"], operators: [":", "<", "<=", ">", ">="] });
  expect(chip(3)).toMatchObject({ values: ["Ana Kim"], kind: "reference", rows: { name: "user" } });
  expect([chip(0), chip(5), chip(9)]).toEqual([null, null, null]);
});

test("it is put back in its place, and nothing else changes", () => {
  const put = (index: number, more: object) => {
    const parts = chip(index);
    return parts && withChip(text, index, { ...parts, ...more });
  };
  expect(put(1, { negated: false, values: ["occurred"] })).toBe(text.replace("-state:open,closed", "state:occurred"));
  expect(put(2, { operator: ">=", values: ["20%"] })).toBe(text.replace("probability:10%..50%", "probability>=20%"));
  expect(put(3, { values: ["me", "Bo, Jr."] })).toBe(text.replace('owner:"Ana Kim"', 'owner:me,"Bo, Jr."'));
  expect(put(4, {})).toBe(text);
  expect(put(3, { values: [] })).toBeNull();
});
