import type { Minutes } from "@gantry/engine";
import { parseInstant } from "../document/instantText.ts";

export type Fields = ReadonlyMap<string, string>;

export function textField(fields: Fields, name: string): string | null {
  const text = fields.get(name)?.trim();
  return text ? text : null;
}

export function numberField(fields: Fields, name: string): number | null {
  const text = fields.get(name)?.trim();
  if (!text) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

export function flagField(fields: Fields, name: string): boolean {
  const text = fields.get(name)?.trim();
  return text === "1" || text === "true";
}

/** Microsoft writes "no date" as absent, as NA or as a date in 1984; only dates that a plan can hold are given. */
export function dateField(fields: Fields, name: string): number | null {
  return parseInstant(fields.get(name)?.trim());
}

const DURATION =
  /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** `PT8H0M0S` as minutes, rounded. Days, months and years, which Microsoft never writes, count as calendar lengths. */
export function parseDuration(text: string | undefined): Minutes | null {
  if (!text) return null;
  const match = DURATION.exec(text.trim());
  if (!match) return null;
  const part = (at: number) => Number(match[at] ?? 0);
  const minutes = part(2) * 525_600 + part(3) * 43_200 + part(4) * 1440 + part(5) * 60 + part(6) + part(7) / 60;
  return Math.round(match[1] ? -minutes : minutes);
}

export function durationField(fields: Fields, name: string): Minutes | null {
  return parseDuration(fields.get(name));
}

/** DurationFormat and LagFormat: 4, 6, 8, 10, 12, 20 count clock time; 32 more says "estimated". */
export function isElapsedFormat(format: number | null): boolean {
  const unit = format === null ? 0 : format >= 35 ? format - 32 : format;
  return unit === 4 || unit === 6 || unit === 8 || unit === 10 || unit === 12 || unit === 20;
}

export function isPercentFormat(format: number | null): boolean {
  const unit = format === null ? 0 : format >= 35 ? format - 32 : format;
  return unit === 19 || unit === 20;
}
