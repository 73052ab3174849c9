import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromText, textFromDay } from "../../kernel/projectTime.ts";
import { formatTypedDate, instantOfDate, parseDate } from "./dates.ts";

/** A Wednesday. */
const today = dayFromText("2026-05-06") as number;
const reading = (text: string, locale = "en-GB") => {
  const parsed = parseDate(text, { today, locale });
  if (!parsed.ok) return parsed.problem.code;
  const { day, minute } = parsed.value;
  return (
    textFromDay(day) + (minute === null ? "" : ` ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`)
  );
};

describe("parseDate", () => {
  test.each([
    ["today", "2026-05-06"],
    ["Tomorrow", "2026-05-07"],
    ["yesterday", "2026-05-05"],
    ["wed", "2026-05-06"],
    ["next wed", "2026-05-13"],
    ["tue", "2026-05-12"],
    ["next tue", "2026-05-12"],
    ["Next Friday", "2026-05-08"],
    ["last fri", "2026-05-01"],
    ["this fri", "2026-05-08"],
    ["next week", "2026-05-11"],
    ["next month", "2026-06-01"],
    ["+3d", "2026-05-09"],
    ["-1w", "2026-04-29"],
    ["in 2 weeks", "2026-05-20"],
    ["+1mo", "2026-06-06"],
    ["+1y", "2027-05-06"],
  ])("reads %s from today", (text, day) => expect(reading(text)).toBe(day));

  test.each([
    ["heute", "2026-05-06"],
    ["Übermorgen", "2026-05-08"],
    ["Di", "2026-05-12"],
    ["nächsten Dienstag", "2026-05-12"],
    ["letzten Freitag", "2026-05-01"],
    ["nächste Woche", "2026-05-11"],
    ["+3t", "2026-05-09"],
    ["in 2 Wochen", "2026-05-20"],
    ["24.12.2026", "2026-12-24"],
    ["24. Dez. 2026", "2026-12-24"],
    ["24.6. 14:00", "2026-06-24 14:00"],
  ])("reads %s as Germans write it", (text, day) => expect(reading(text, "de-DE")).toBe(day));

  test.each([
    ["2026-05-12", "2026-05-12"],
    ["2026-05-12 14:00", "2026-05-12 14:00"],
    ["2026-05-12T08:05", "2026-05-12 8:05"],
    ["2026/5/12", "2026-05-12"],
    ["12.5.2026", "2026-05-12"],
    ["12.5.", "2026-05-12"],
    ["12.05.26", "2026-05-12"],
    ["12 may", "2026-05-12"],
    ["May 12", "2026-05-12"],
    ["12 May 2027", "2027-05-12"],
    ["May 12th, 2027", "2027-05-12"],
    ["12-may-26", "2026-05-12"],
    ["Tue 12 May 2026, 9:30", "2026-05-12 9:30"],
    ["tomorrow 2pm", "2026-05-07 14:00"],
    ["tomorrow at 2:30 pm", "2026-05-07 14:30"],
    ["12 may 12am", "2026-05-12 0:00"],
    ["29 feb 2028", "2028-02-29"],
  ])("reads the stated %s", (text, day) => expect(reading(text)).toBe(day));

  test("takes the nearest year when none is typed", () => {
    expect(reading("20 december")).toBe("2025-12-20");
    expect(reading("20 september")).toBe("2026-09-20");
    expect(reading("29 feb")).toBe("2028-02-29");
  });

  test("takes numbers in the order of the locale", () => {
    expect(reading("5/12/2026", "en-US")).toBe("2026-05-12");
    expect(reading("5/12/2026", "en-GB")).toBe("2026-12-05");
    expect(reading("5.12.2026", "en-US")).toBe("2026-12-05");
  });

  test("reads names of the reader's language beside the English ones", () => {
    expect(reading("12. März 2026", "de")).toBe("2026-03-12");
    expect(reading("12 march 2026", "de")).toBe("2026-03-12");
    expect(reading("next Di", "de")).toBe("2026-05-12");
    expect(reading("12 févr. 2026", "fr")).toBe("2026-02-12");
    expect(reading("12 de mayo de 2026", "es")).toBe("2026-05-12");
  });

  test.each([
    ["31.4.2026", "date.missing"],
    ["29 feb 2027", "date.missing"],
    ["2026-13-01", "date.missing"],
    ["2026-05-12 25:00", "date.time"],
    ["tomorrow 13pm", "date.time"],
    ["soonish", "date.unreadable"],
    ["", "date.unreadable"],
    ["14:00", "date.unreadable"],
    ["+99999999y", "date.missing"],
  ])("refuses %j", (text, code) => expect(reading(text)).toBe(code));

  test("never throws on any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom("1", "2", ".", "/", "-", " ", "may", "tue", "next", "+", "d", ":") }),
        ),
        (text) => void parseDate(text, { today, locale: "en" }),
      ),
    );
  });
});

test("what is written reads back the same in many languages", () => {
  const locales = [
    "en-GB",
    "en-US",
    "de-DE",
    "fr-FR",
    "es-ES",
    "it-IT",
    "nl-NL",
    "pl-PL",
    "pt-BR",
    "sv-SE",
    "da-DK",
    "fi-FI",
    "cs-CZ",
    "tr-TR",
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...locales),
      fc.integer({ min: -10_000, max: 60_000 }),
      fc.nat(1439),
      fc.constantFrom(480, null),
      (locale, day, minuteOfDay, minute) => {
        const instant = day * 1440 + minuteOfDay;
        const parsed = parseDate(formatTypedDate(instant, { locale, minute }), { today, locale });
        expect(parsed.ok && instantOfDate(parsed.value, minute ?? 0)).toBe(instant);
      },
    ),
    { numRuns: 2000 },
  );
});
