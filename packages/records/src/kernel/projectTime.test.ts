import { describe, expect, it } from "vitest";
import { dayFromText, instantFromText, textFromDay, textFromInstant } from "./projectTime.ts";

describe("project time on the wire", () => {
  it("reads and writes minutes of the wall clock", () => {
    expect(instantFromText("1970-01-01T00:00")).toBe(0);
    expect(instantFromText("1970-01-02T08:30")).toBe(1440 + 510);
    expect(textFromInstant(1440 + 510)).toBe("1970-01-02T08:30");
  });

  it("reads moments before 1970", () => {
    expect(instantFromText("1969-12-31T23:59")).toBe(-1);
    expect(textFromInstant(-1)).toBe("1969-12-31T23:59");
  });

  it.each([
    "2026-02-30T08:00",
    "2026-13-01T08:00",
    "2026-05-12T24:00",
    "2026-05-12T08:60",
    "2026-05-12",
    "2026-05-12T08:00Z",
    "",
    "12.5.2026",
    "0050-01-01T08:00",
    "9999-12-31T08:00",
  ])("refuses %s", (text) => {
    expect(instantFromText(text)).toBeNull();
  });

  it("knows leap days", () => {
    expect(instantFromText("2028-02-29T00:00")).not.toBeNull();
    expect(instantFromText("2026-02-29T00:00")).toBeNull();
  });

  it("reads and writes days", () => {
    expect(dayFromText("1970-01-11")).toBe(10);
    expect(textFromDay(10)).toBe("1970-01-11");
    expect(dayFromText("2026-04-31")).toBeNull();
  });
});
