import { choiceLabel, formatDuration, formatTypedDate, instantFromText, type Field } from "@gantry/records";
import type { Format } from "../../../platform/format/createFormat.ts";
import type { NameOf } from "../../../platform/records/rowNames.ts";

/** What is needed to say a value in the reader's words. */
export interface ShowContext {
  language: string;
  format: Format;
  nameOf: NameOf;
  currency: string;
  yes: string;
  no: string;
}

/** Working time is told in hours and days of eight hours where no project says otherwise. */
export const UNITS = { minutesPerDay: 480, minutesPerWeek: 2400, minutesPerMonth: 9600 };

/** A value as people read it; typed again it gives the same value. Empty for none. */
export function showValue(field: Field, value: unknown, context: ShowContext): string {
  if (value === null || value === undefined || value === "") return "";
  const { format } = context;
  switch (field.kind) {
    case "choice":
      return choiceLabel(field, String(value), context.language);
    case "boolean":
      return value === true ? context.yes : context.no;
    case "integer":
    case "number":
      return String(value).replace(".", decimalSign(format.locale));
    case "ratio":
      return `${String(Number((Number(value) * 100).toFixed(4))).replace(".", decimalSign(format.locale))} %`;
    case "minutes":
      return formatDuration({ minutes: Number(value), elapsed: false, estimated: false }, UNITS);
    case "day":
      return shownDate(`${String(value)}T00:00`, 0, format.locale);
    case "instant":
      return shownDate(String(value), null, format.locale);
    case "timestamp":
      return format.moment(String(value));
    case "money":
      return format.money(Number(value), context.currency);
    case "reference":
      return field.to ? named(context.nameOf(field.to, String(value))) : String(value);
    case "references":
      return (value as string[]).map((id) => named(field.to ? context.nameOf(field.to, id) : null)).join(", ");
    default:
      return typeof value === "object" ? told(value) : String(value);
  }
}

/** Name of a row that is referred to, while it is being asked for, and where the reader may not know it. */
function named(name: string | null | undefined): string {
  return name === undefined ? "…" : (name ?? "–");
}

function told(value: object): string {
  return Array.isArray(value) && value.every((each) => typeof each === "string")
    ? value.join(", ")
    : JSON.stringify(value);
}

function shownDate(instant: string, minute: number | null, locale: string): string {
  const minutes = instantFromText(instant);
  return minutes === null ? instant : formatTypedDate(minutes, { locale, minute });
}

function decimalSign(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === "decimal")?.value ?? ".";
}
