import { minorDigits } from "@gantry/records";
import { formatMoment, formatProjectDate, type DateStyle } from "./projectDates.ts";

export interface Format {
  locale: string;
  /** Project time: "2026-05-12T08:00", a day, or minutes of project time. Empty for null. */
  date(value: string | number | null, style?: DateStyle): string;
  /** A moment of the real world, in the reader's zone. */
  moment(iso: string, style?: DateStyle): string;
  /** "3 hours ago"; from a month on, the date. */
  ago(iso: string, now?: number): string;
  number(value: number, digits?: number): string;
  /** A ratio: 1 is 100 %. */
  percent(ratio: number): string;
  /** Minor units. */
  money(minor: number, currency?: string): string;
  bytes(size: number): string;
}

interface Settings {
  locale: string;
  timeZone: string | undefined;
  currency: string;
  /** Of the words around it, where that is another than the locale's. */
  language?: string;
}

const STEPS = [
  { unit: "second", from: 0, seconds: 1 },
  { unit: "minute", from: 60, seconds: 60 },
  { unit: "hour", from: 3600, seconds: 3600 },
  { unit: "day", from: 86_400, seconds: 86_400 },
] as const;

export function createFormat({ locale: wished, timeZone, currency, language }: Settings): Format {
  const locale = supported(wished);
  const relative = new Intl.RelativeTimeFormat(language ?? locale, { numeric: "auto" });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const date: Format["date"] = (value, style) => (value === null ? "" : formatProjectDate(value, locale, style));
  const moment: Format["moment"] = (iso, style) => formatMoment(iso, locale, timeZone, style);
  return {
    locale,
    date,
    moment,
    ago(iso, now = Date.now()) {
      const seconds = (now - Date.parse(iso)) / 1000;
      if (seconds > 30 * 86_400) return moment(iso, "day");
      const step = STEPS.findLast(({ from }) => seconds >= from) ?? STEPS[0];
      return relative.format(-Math.max(0, Math.floor(seconds / step.seconds)), step.unit);
    },
    number: (value, digits = 2) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    percent: (ratio) => percent.format(ratio),
    money: (minor, of = currency) => formatMoney(minor, locale, of),
    bytes: (size) => formatBytes(size, locale),
  };
}

function formatMoney(minor: number, locale: string, currency: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(minor / 10 ** minorDigits(currency));
}

function formatBytes(size: number, locale: string): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = Math.min(units.length - 1, size < 1 ? 0 : Math.floor(Math.log10(size) / 3));
  const style = { style: "unit", unit: units[step] ?? "byte", unitDisplay: "short", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, style).format(size / 1000 ** step);
}

function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en";
  } catch {
    return "en";
  }
}
