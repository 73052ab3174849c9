import { expect, test } from "vitest";
import { project } from "../planning/project.ts";
import { workItem } from "../planning/workItem.ts";
import { risk } from "../risk/risk.ts";
import { flag, json, number, references, text, textList, timestamp, type Field } from "./field.ts";
import { dayFromText } from "./projectTime.ts";
import { partsOfText, valueOfText, type TypingContext } from "./valueOfText.ts";
import * as z from "zod";

const context: TypingContext = {
  today: dayFromText("2026-11-22") ?? 0,
  locale: "de",
  units: { minutesPerDay: 450, minutesPerWeek: 2250, minutesPerMonth: 9000 },
  moneyDigits: 2,
};
const read = (field: Field, typed: string, name = "field") => valueOfText(name, field, typed, context);

test.each<[string, Field, string, unknown]>([
  ["a choice by its identifier", risk.fields.state, "MITIGATING", "mitigating"],
  ["a choice by its label in another language", risk.fields.state, "Being mitigated", "mitigating"],
  ["a choice by its label in one's own", risk.fields.state, "In Behandlung", "mitigating"],
  ["yes", flag(), "Ja", true],
  ["no", flag(), "-", false],
  ["a number with a decimal comma", number(), "1 234,5", 1234.5],
  ["a number as programs write it", number(), "1.5e3", 1500],
  ["a negative number with a true minus sign", number(), "−4", -4],
  ["a ratio", risk.fields.probability, "12,5 %", 0.125],
  ["a length by the given day", risk.fields.delay, "2d", 900],
  ["money", risk.fields.cost, "1.200,50 €", 120_050],
  ["a day", risk.fields.reviewBy, "24.12.2026", "2026-12-24"],
  ["a moment of the real world", timestamp(), "2026-05-12T08:00Z", "2026-05-12T08:00:00.000Z"],
  ["a list of texts", textList(), "a, b; a", ["a", "b"]],
  ["a text", text(), "a, b", "a, b"],
  ["what is looked up, in parts", references("person"), "Ann; Bob", ["Ann", "Bob"]],
  ["what has no notation, as it is", json(z.unknown()), "{}", "{}"],
])("reads %s", (_what, field, typed, value) => expect(read(field, typed)).toEqual({ ok: true, value }));

test("a day alone is the morning of what begins and the evening of what ends", () => {
  expect(read(project.fields.start, "2026-05-12", "start")).toMatchObject({ value: "2026-05-12T08:00" });
  expect(read(workItem.fields.deadline, "2026-05-12", "deadline")).toMatchObject({ value: "2026-05-12T17:00" });
});

test.each<[Field, string, string]>([
  [risk.fields.state, "gone", "choice"],
  [flag(), "perhaps", "flag"],
  [number(), "12 apples", "number"],
  [number(), "1.2.3", "number"],
  [risk.fields.cost, "much", "money"],
  [timestamp(), "soon", "moment"],
  [risk.fields.delay, "a while", "notation"],
  [risk.fields.reviewBy, "someday", "notation"],
  [risk.fields.probability, "maybe", "notation"],
])("says what it is not, and what to write instead (%#)", (field, typed, kind) => {
  const told = read(field, typed);
  expect(told).toMatchObject({ ok: false, problem: { kind, hint: expect.stringMatching(/\w/) } });
});

test("a text that names several is told apart at commas, semicolons and line ends", () => {
  expect(partsOfText(" Ann, Bob;\nCy,, Ann ")).toEqual(["Ann", "Bob", "Cy"]);
});
