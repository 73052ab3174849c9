import { describe, expect, test } from "vitest";
import { plannedValueCurve } from "./plannedValueCurve.ts";
import { costForecasts, durationForecasts, valueIndices } from "./valueForecasts.ts";

const rounded = (values: Record<string, number | null>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value && Math.round(value * 1000) / 1000]));

/** Ten periods of 10 each. */
const even = plannedValueCurve(Array.from({ length: 10 }, (_, i) => ({ start: i, finish: i + 1, value: 10 })));

describe("planned value", () => {
  test("EVM-1: works earn evenly from start to finish, together where they overlap, milestones at once", () => {
    const curve = plannedValueCurve([
      { start: 0, finish: 4, value: 40 },
      { start: 2, finish: 4, value: 10 },
      { start: 6, finish: 6, value: 5 },
      { start: 6, finish: 8, value: 20 },
    ]);
    expect([curve.total, curve.duration]).toEqual([75, 8]);
    expect([-1, 0, 1, 2, 3, 4, 5, 7, 8, 99].map((at) => curve.plannedValue(at))).toEqual([
      0, 0, 10, 20, 35, 50, 50, 65, 75, 75,
    ]);
  });

  test("EVM-2: earned schedule is when so much was to be earned; where nothing is planned for a while, as soon as it was", () => {
    const curve = plannedValueCurve([
      { start: 0, finish: 4, value: 40 },
      { start: 6, finish: 8, value: 20 },
    ]);
    expect([0, 10, 39, 40, 50, 60, 61].map((earned) => curve.earnedSchedule(earned))).toEqual([0, 1, 3.9, 4, 7, 8, 8]);
    expect(plannedValueCurve([]).earnedSchedule(0)).toBe(0);
  });
});

describe("forecasts by earned value", () => {
  const behind = { actualTime: 5, earnedValue: 40, actualCost: 45 };

  test("EVM-3: indices", () => {
    expect(valueIndices(even, behind)).toEqual({
      plannedValue: 50,
      earnedSchedule: 4,
      schedulePerformanceIndex: 0.8,
      timePerformanceIndex: 0.8,
      costPerformanceIndex: 40 / 45,
    });
    expect(valueIndices(even, { actualTime: 0, earnedValue: 0, actualCost: 0 })).toMatchObject({
      schedulePerformanceIndex: null,
      timePerformanceIndex: null,
      costPerformanceIndex: null,
    });
  });

  test("EVM-4: nine forecasts of the duration", () => {
    expect(rounded(durationForecasts(even, behind))).toEqual({
      PV1: 11,
      PV2: 12.5,
      PV3: 14.063,
      ED1: 11,
      ED2: 12.5,
      ED3: 13.438,
      ES1: 11,
      ES2: 12.5,
      ES3: 13.438,
    });
  });

  test("EVM-4: past the planned end earned schedule still tells how late it is, the value alone less and less", () => {
    const late = rounded(durationForecasts(even, { actualTime: 12, earnedValue: 90, actualCost: 90 }));
    expect(late).toMatchObject({ PV1: 11, PV2: 11.111, ED1: 13.2, ES1: 13, ES2: 13.333 });
  });

  test("EVM-4: what divides by nothing says nothing", () => {
    const begun = durationForecasts(even, { actualTime: 1, earnedValue: 0, actualCost: 0 });
    expect(begun).toMatchObject({ PV1: 11, PV2: null, ED1: 11, ED2: null, ES1: 11, ES2: null, ES3: null });
    expect(durationForecasts(plannedValueCurve([]), behind).PV1).toBeNull();
  });

  test("EVM-5: eight forecasts of the cost", () => {
    expect(rounded(costForecasts(even, behind))).toEqual({
      "AC+rest": 105,
      CPI: 112.5,
      SPI: 120,
      "SPI(t)": 120,
      SCI: 129.375,
      "SCI(t)": 129.375,
      "0.8 CPI + 0.2 SPI": 113.878,
      "0.8 CPI + 0.2 SPI(t)": 113.878,
    });
  });
});
