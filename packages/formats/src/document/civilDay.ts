import { MINUTES_PER_DAY, type Instant } from "@gantry/engine";

/** Days since 1970-01-01 of a date; months count from 0 and may run over. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / 86_400_000;
}

export interface CivilDate {
  year: number;
  /** From 0. */
  month: number;
  day: number;
}

export function civilDate(dayNumber: number): CivilDate {
  const date = new Date(dayNumber * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

export function dayOfInstant(instant: Instant): number {
  return Math.floor(instant / MINUTES_PER_DAY);
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}
