import type { PlannedValueCurve } from "./plannedValueCurve.ts";

/** Where a project stands at its data date. */
export interface ValueStatus {
  /** Working minutes since the project's start. */
  actualTime: number;
  earnedValue: number;
  actualCost: number;
}

export interface ValueIndices {
  plannedValue: number;
  /** Working minutes. */
  earnedSchedule: number;
  /** SPI, EV / PV; null where nothing was planned. */
  schedulePerformanceIndex: number | null;
  /** SPI(t), ES / AT; null at the very start. */
  timePerformanceIndex: number | null;
  /** CPI, EV / AC; null where nothing was spent. */
  costPerformanceIndex: number | null;
}

const ratio = (a: number, b: number) => (b > 0 ? a / b : null);

/** What earned value says about a status (EVM-3). */
export function valueIndices(curve: PlannedValueCurve, status: ValueStatus): ValueIndices {
  const plannedValue = curve.plannedValue(status.actualTime);
  const earnedSchedule = curve.earnedSchedule(status.earnedValue);
  return {
    plannedValue,
    earnedSchedule,
    schedulePerformanceIndex: ratio(status.earnedValue, plannedValue),
    timePerformanceIndex: ratio(earnedSchedule, status.actualTime),
    costPerformanceIndex: ratio(status.earnedValue, status.actualCost),
  };
}

export type DurationMethod = "PV1" | "PV2" | "PV3" | "ED1" | "ED2" | "ED3" | "ES1" | "ES2" | "ES3";

const over = (a: number, b: number | null) => (b !== null && b > 0 ? a / b : null);
const times = (a: number | null, b: number | null) => (a === null || b === null ? null : a * b);

/** The usual forecasts of a project's whole duration, in working minutes; null where an index they divide by is 0 (EVM-4). */
export function durationForecasts(
  curve: PlannedValueCurve,
  status: ValueStatus,
): Record<DurationMethod, number | null> {
  const { duration: planned, total } = curve;
  const indices = valueIndices(curve, status);
  const { schedulePerformanceIndex: spi, timePerformanceIndex: spiT, costPerformanceIndex: cpi } = indices;
  const { actualTime: at, earnedValue } = status;
  const rate = ratio(total, planned);
  const earnedDuration = at * (spi ?? 1);
  const after = (left: number, factor: number | null) => {
    const more = over(left, factor);
    return more === null ? null : at + more;
  };
  const ed = (factor: number | null) => after(Math.max(planned, at) - earnedDuration, factor);
  const es = (factor: number | null) => after(planned - indices.earnedSchedule, factor);
  return {
    PV1: rate === null ? null : planned - (earnedValue - indices.plannedValue) / rate,
    PV2: over(planned, spi),
    PV3: over(planned, times(spi, cpi)),
    ED1: ed(1),
    ED2: ed(spi),
    ED3: ed(times(spi, cpi)),
    ES1: es(1),
    ES2: es(spiT),
    ES3: es(times(spiT, cpi)),
  };
}

export type CostMethod =
  | "AC+rest"
  | "CPI"
  | "SPI"
  | "SPI(t)"
  | "SCI"
  | "SCI(t)"
  | "0.8 CPI + 0.2 SPI"
  | "0.8 CPI + 0.2 SPI(t)";

/** The usual forecasts of a project's whole cost: what is spent and what is left to earn over a performance factor (EVM-5). */
export function costForecasts(curve: PlannedValueCurve, status: ValueStatus): Record<CostMethod, number | null> {
  const {
    schedulePerformanceIndex: spi,
    timePerformanceIndex: spiT,
    costPerformanceIndex: cpi,
  } = valueIndices(curve, status);
  const left = curve.total - status.earnedValue;
  const eac = (factor: number | null) => {
    const more = over(left, factor);
    return more === null ? null : status.actualCost + more;
  };
  const mixed = (other: number | null) => (cpi === null || other === null ? null : 0.8 * cpi + 0.2 * other);
  return {
    "AC+rest": eac(1),
    CPI: eac(cpi),
    SPI: eac(spi),
    "SPI(t)": eac(spiT),
    SCI: eac(times(spi, cpi)),
    "SCI(t)": eac(times(spiT, cpi)),
    "0.8 CPI + 0.2 SPI": eac(mixed(spi)),
    "0.8 CPI + 0.2 SPI(t)": eac(mixed(spiT)),
  };
}
