import { describe, expect, it } from "vitest";
import { nextTick, tickFloor, tickLevels, ticksBetween } from "./ticks.ts";

const at = (text: string) => Date.parse(`${text}Z`) / 60_000;
const text = (instant: number) => new Date(instant * 60_000).toISOString().slice(0, 16);

describe("ticks of the header", () => {
  it("begin on the hour, the day, the week's first day, the month, the quarter, the year and the decade", () => {
    const instant = at("2026-05-14T10:37");
    expect(text(tickFloor(instant, "hour"))).toBe("2026-05-14T10:00");
    expect(text(tickFloor(instant, "hour", 6))).toBe("2026-05-14T06:00");
    expect(text(tickFloor(instant, "day"))).toBe("2026-05-14T00:00");
    expect(text(tickFloor(instant, "week", 1, 1))).toBe("2026-05-11T00:00");
    expect(text(tickFloor(instant, "week", 1, 0))).toBe("2026-05-10T00:00");
    expect(text(tickFloor(instant, "month"))).toBe("2026-05-01T00:00");
    expect(text(tickFloor(instant, "quarter"))).toBe("2026-04-01T00:00");
    expect(text(tickFloor(instant, "year"))).toBe("2026-01-01T00:00");
    expect(text(tickFloor(instant, "decade"))).toBe("2020-01-01T00:00");
  });

  it("keep to the calendar before 1970 too", () => {
    expect(text(tickFloor(at("1969-12-31T12:00"), "day"))).toBe("1969-12-31T00:00");
    expect(text(tickFloor(at("1969-12-31T12:00"), "decade"))).toBe("1960-01-01T00:00");
  });

  it("cover a range without gaps, the first beginning before it", () => {
    const ticks = ticksBetween(at("2026-01-20T00:00"), at("2026-04-02T00:00"), { unit: "month" });
    expect(ticks.map(text)).toEqual(["2026-01-01T00:00", "2026-02-01T00:00", "2026-03-01T00:00", "2026-04-01T00:00"]);
  });

  it("go on from the end of a leap February", () => {
    expect(text(nextTick(at("2028-02-01T00:00"), "month"))).toBe("2028-03-01T00:00");
    expect(text(nextTick(at("2028-02-28T00:00"), "day"))).toBe("2028-02-29T00:00");
  });

  it("are wide enough for their labels at every zoom", () => {
    const days = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 28, quarter: 90, year: 365, decade: 3650 };
    for (let zoom = 0.11; zoom <= 1440; zoom *= 1.1) {
      const { bottom, bottomStep, top } = tickLevels(zoom);
      expect(days[bottom] * bottomStep * zoom, `${bottom} at ${zoom}`).toBeGreaterThanOrEqual(22);
      expect(days[top]).toBeGreaterThan(days[bottom]);
    }
  });
});
