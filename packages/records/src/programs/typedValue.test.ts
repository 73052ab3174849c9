import { expect, test } from "vitest";
import { dayFromText } from "../kernel/projectTime.ts";
import { project } from "../planning/project.ts";
import { workItem } from "../planning/workItem.ts";
import { risk } from "../risk/risk.ts";
import { fieldCalled, recordCalled } from "./recordCalled.ts";
import type { TypingContext } from "../kernel/valueOfText.ts";
import { typedValue } from "./typedValue.ts";

const context: TypingContext = {
  today: dayFromText("2026-11-22") ?? 0,
  locale: "en",
  units: { minutesPerDay: 480, minutesPerWeek: 2400, minutesPerMonth: 9600 },
  moneyDigits: 2,
};
const { fields } = risk;

test.each([
  ["state", "Being mitigated", "mitigating"],
  ["state", "in behandlung", "mitigating"],
  ["probability", "25%", 0.25],
  ["delay", "3d", 1440],
  ["delay", "2", 960],
  ["cost", "1,200.50", 120_050],
  ["reviewBy", "tomorrow", "2026-11-23"],
  ["reviewBy", "", null],
  ["title", "As it is ", "As it is "],
  ["hits", "", []],
] as const)("%s: %s", (name, text, value) => {
  expect(typedValue(name, fields[name], text, context)).toEqual(value);
});

test("a day alone is the morning of what begins and the evening of what ends", () => {
  expect(typedValue("start", project.fields.start, "2026-05-12", context)).toBe("2026-05-12T08:00");
  expect(typedValue("deadline", workItem.fields.deadline, "2026-05-12", context)).toBe("2026-05-12T17:00");
  expect(typedValue("start", project.fields.start, "2026-05-12 10:30", context)).toBe("2026-05-12T10:30");
});

test.each([
  ["probability", "0.25", "Write 25% for a quarter."],
  ["state", "gone", "It is one of: open, mitigating, occurred, closed."],
  ["delay", "soon", "A bare number counts days."],
  ["cost", "much", "Write 1200 or 1,200.50."],
  ["reviewBy", "someday", "2026-05-12 is read everywhere."],
  ["kind", "", "Leave it out to keep what is there."],
] as const)("%s is not %s", (name, text, hint) => {
  expect(() => typedValue(name, fields[name], text, context)).toThrow(expect.objectContaining({ hint }));
});

test("record types and fields go by any of their names", () => {
  for (const name of ["workItem", "work-items", "work item", "Work items"]) expect(recordCalled(name)).toBe(workItem);
  for (const name of ["risk", "Risiken", "RISKS"]) expect(recordCalled(name)).toBe(risk);
  expect(recordCalled("unicorn")).toBeNull();
  for (const name of ["owner", "ownerId", "Verantwortlich"]) expect(fieldCalled(risk, name)).toBe("ownerId");
  expect([fieldCalled(risk, "review by"), fieldCalled(risk, "status"), fieldCalled(risk, "colour")]).toEqual([
    "reviewBy",
    "state",
    null,
  ]);
});
