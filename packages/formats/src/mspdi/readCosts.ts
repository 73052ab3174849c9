import { minorUnits } from "../document/currency.ts";
import { numberField, type Fields } from "./mspdiValues.ts";

/** Costs are hundredths of the currency's unit, whatever its decimals. */
const PER_UNIT = 100;

/** Minor units of a cost; null where none is stated. */
export function costField(fields: Fields, name: string, currency: string | null): number | null {
  const stated = numberField(fields, name);
  return stated === null ? null : minorUnits(stated / PER_UNIT, currency);
}

/** Fixed costs as the tasks streamed by with them, in minor units; none is as good as zero. */
export function fixedCostOf(stated: number | null, currency: string | null): number | null {
  return stated === null || stated === 0 ? null : minorUnits(stated / PER_UNIT, currency);
}

/** A rate in minor units an hour, of a material a unit. It is stated so whatever unit `StandardRateFormat` shows it in. */
export function rateField(fields: Fields, currency: string | null): number | null {
  return minorUnits(numberField(fields, "StandardRate"), currency);
}
