import type { WorkItemRow } from "@gantry/records";
import type { Sight } from "../columns/planColumn.ts";
import { unitsOf } from "../edit/editDuration.ts";
import { shownLength } from "../../../../platform/format/planNotation.ts";
import { minorDigits } from "@gantry/records";

/** Above zero is more or later and bears a plus, so that it is not told by colour alone. */
export function signed(value: number, worded: string): string {
  return value === 0 ? worded : `${value > 0 ? "+" : "−"}${worded}`;
}

/** Time on a row's own calendar, without its sign: "2d", of elapsed work "2ed". */
export function workingTime(
  minutes: number,
  item: Pick<WorkItemRow, "calendarId" | "elapsed">,
  { context }: Pick<Sight, "context">,
): string {
  const { elapsed } = item;
  return shownLength(minutes, unitsOf(context, item), elapsed);
}

/** Effort in hours, without its sign: "16h". */
export function hours(minutes: number, item: WorkItemRow, { context }: Sight): string {
  const units = { ...unitsOf(context, item), minutesPerDay: 60 };
  return shownLength(minutes, units).replace(/[dt]$/, "h");
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Minor units in the currency of the project, without their sign. */
export function money(minor: number, { context }: Sight): string {
  const { currency } = context.model.project;
  return formatter(context.locale, currency).format(Math.abs(minor) / 10 ** digitsOf(currency));
}

export function digitsOf(currency: string | null): number {
  return currency === null ? 2 : minorDigits(currency);
}

function formatter(locale: string, currency: string | null): Intl.NumberFormat {
  const key = `${locale} ${currency ?? ""}`;
  let found = formatters.get(key);
  if (!found) {
    const style = currency === null ? { minimumFractionDigits: 2 } : ({ style: "currency", currency } as const);
    formatters.set(key, (found = new Intl.NumberFormat(locale, style)));
  }
  return found;
}
