import { describe, expect, test } from "vitest";
import { createFormat } from "./createFormat.ts";

const english = createFormat({ locale: "en-GB", timeZone: "Europe/Berlin", currency: "EUR" });
const german = createFormat({ locale: "de-DE", timeZone: "UTC", currency: "EUR" });

describe("project dates", () => {
  test("are written as the locale writes them and never shifted into a zone", () => {
    expect(english.date("2026-05-12T23:30", "dayTime")).toBe("12 May 2026, 23:30");
    expect(german.date("2026-05-12")).toBe("12. Mai 2026");
    expect(english.date(Date.UTC(2026, 4, 12, 8) / 60_000, "time")).toBe("08:00");
  });
  test("no date shows nothing, unreadable text shows itself", () => {
    expect(english.date(null)).toBe("");
    expect(english.date("soon")).toBe("soon");
  });
});

test("moments are shown in the reader's zone", () => {
  expect(english.moment("2026-05-12T22:30:00Z", "dayTime")).toBe("13 May 2026, 00:30");
});

test("recent moments are told relative to now, old ones as dates", () => {
  const now = Date.parse("2026-05-12T12:00:00Z");
  expect(english.ago("2026-05-12T11:59:58Z", now)).toBe("2 seconds ago");
  expect(english.ago("2026-05-12T09:00:00Z", now)).toBe("3 hours ago");
  expect(english.ago("2026-05-11T11:00:00Z", now)).toBe("yesterday");
  expect(english.ago("2026-01-02T12:00:00Z", now)).toBe("2 Jan 2026");
  const read = createFormat({ locale: "en-GB", timeZone: "UTC", currency: "EUR", language: "de" });
  expect(read.ago("2026-05-12T09:00:00Z", now)).toBe("vor 3 Stunden");
});

describe("numbers", () => {
  test("a ratio of 1 is 100 percent", () => expect(english.percent(0.256)).toBe("26%"));
  test("money is minor units, with the decimals of its currency", () => {
    expect(english.money(123_456)).toBe("€1,234.56");
    expect(english.money(1234, "JPY")).toBe("JP¥1,234");
  });
  test("sizes take the unit that reads best", () => {
    expect(english.bytes(900)).toBe("900 byte");
    expect(english.bytes(1_250_000)).toBe("1.3 MB");
  });
  test("a locale the browser does not know falls back to English", () => {
    expect(createFormat({ locale: "no such", timeZone: undefined, currency: "EUR" }).locale).toBe("en");
  });
});
