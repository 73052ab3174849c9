import { at } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { compileCalendars } from "../calendar/compileCalendars.ts";
import { standardCalendar } from "../calendar/standardCalendar.ts";
import { progressPoint } from "./progressPoint.ts";
import { dateVariance, varianceOf } from "./variance.ts";

const office = compileCalendars([standardCalendar("office")], "office").fallback;

describe("variance", () => {
  it("BSL-1 counts dates in working time of the activity's calendar, later above zero", () => {
    const friday = at("2026-03-06 17:00");
    expect(dateVariance(office, friday, at("2026-03-09 17:00"))).toBe(480);
    expect(dateVariance(office, friday, at("2026-03-05 17:00"))).toBe(-480);
    expect(dateVariance(office, friday, at("2026-03-09 08:00"))).toBe(0);
  });

  it("BSL-2 counts duration, work and cost as now less baseline", () => {
    const was = { start: null, finish: null, duration: 480, work: 960, cost: 1000 };
    const now = { start: null, finish: null, duration: 960, work: 480, cost: 1500 };
    expect(varianceOf(office, was, now)).toEqual({ start: null, finish: null, duration: 480, work: -480, cost: 500 });
  });

  it("BSL-3 says nothing where one side is not known", () => {
    expect(dateVariance(office, null, at("2026-03-06 17:00"))).toBeNull();
    expect(dateVariance(office, at("2026-03-06 17:00"), null)).toBeNull();
  });
});

describe("the progress line", () => {
  const dataDate = at("2026-03-05 08:00");
  const week = { start: at("2026-03-02 08:00"), finish: at("2026-03-06 17:00") };

  it("PRL-1 runs straight on where an activity is done, or not yet due", () => {
    expect(progressPoint(office, { ...week, finish: at("2026-03-04 17:00"), percentComplete: 1 }, dataDate)).toBe(
      dataDate,
    );
    expect(progressPoint(office, { ...week, start: at("2026-03-05 08:00"), percentComplete: 0 }, dataDate)).toBe(
      dataDate,
    );
  });

  it("PRL-2 passes through the point up to which the work is done, in working time", () => {
    expect(progressPoint(office, { ...week, percentComplete: 0.4 }, dataDate)).toBe(at("2026-03-03 17:00"));
    expect(
      progressPoint(
        office,
        { start: at("2026-03-06 08:00"), finish: at("2026-03-09 17:00"), percentComplete: 0.75 },
        dataDate,
      ),
    ).toBe(at("2026-03-09 12:00"));
  });

  it("PRL-3 goes back to the start of what should have begun, and forward to the finish of what is done early", () => {
    expect(progressPoint(office, { ...week, percentComplete: 0 }, dataDate)).toBe(week.start);
    expect(progressPoint(office, { ...week, percentComplete: 1 }, dataDate)).toBe(week.finish);
    expect(progressPoint(office, { start: null, finish: null, percentComplete: 0 }, dataDate)).toBeNull();
  });
});
