import { expect, test } from "vitest";
import { risk } from "../../risk/risk.ts";
import { queryChips, withoutChip } from "./queryChips.ts";

const context = { today: "2026-11-22", userId: "u", personId: "p", language: "en" };
const text = "fire -state:open,closed (owner:me or probability>50%) owner.name~kim sort:-title";

test("each condition is told in plain words where one field is asked, as typed otherwise", () => {
  expect(queryChips(risk, text, context)).toEqual([
    { text: "fire", label: "fire" },
    { text: "-state:open,closed", label: "not State: Open, Closed" },
    { text: "(owner:me or probability>50%)", label: "owner:me or probability>50%" },
    { text: "owner.name~kim", label: "owner.name~kim" },
  ]);
  expect(queryChips(risk, "owner:me,none", { ...context, language: "de" })[0]?.label).toMatch(
    /: wer angemeldet ist, leer$/,
  );
});

test("one taken away leaves the others", () => {
  expect(withoutChip(text, 1)).toBe("fire (owner:me or probability>50%) owner.name~kim sort:-title");
  expect(withoutChip("a or b", 0)).toBe("");
  expect(withoutChip("(a or b) c", 1)).toBe("a or b");
});

test("of what cannot be read there are none", () => {
  expect(queryChips(risk, "fire (", context)).toEqual([]);
});
