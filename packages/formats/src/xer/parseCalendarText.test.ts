import { describe, expect, test } from "vitest";
import { parseCalendarText } from "./parseCalendarText.ts";

describe("Primavera's calendar text", () => {
  test("nested nodes with attributes, through line breaks written as DEL", () => {
    const text =
      "(0||CalendarData()(\u007f\u007f  (0||DaysOfWeek()((0||2()((0||0(s|08:00|f|12:00)())))))\u007f(0||Exceptions()((0||0(d|46156)())))))";
    const root = parseCalendarText(text, 16);
    expect(root?.name).toBe("CalendarData");
    expect(root?.children.map((child) => child.name)).toEqual(["DaysOfWeek", "Exceptions"]);
    expect(root?.children[0]?.children[0]?.children[0]?.attributes).toEqual(
      new Map([
        ["s", "08:00"],
        ["f", "12:00"],
      ]),
    );
    expect(root?.children[1]?.children[0]?.attributes.get("d")).toBe("46156");
  });

  test("a root without a name, as older exports write", () => {
    expect(parseCalendarText("(0||()((0||DaysOfWeek()())))", 16)?.children[0]?.name).toBe("DaysOfWeek");
  });

  test.each(["", "nonsense", "(0||CalendarData()(", "(0||A()((0||B()())", "(0||A(x|1", "(0"])(
    "%j breaks off",
    (text) => {
      expect(parseCalendarText(text, 16)).toBeNull();
    },
  );

  test("nesting beyond the limit is refused, not followed", () => {
    expect(parseCalendarText("(0||a()(".repeat(100_000), 16)).toBeNull();
  });
});
