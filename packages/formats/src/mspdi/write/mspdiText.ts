import type { Instant, Minutes } from "@gantry/engine";
import { wholeUnits } from "../../document/currency.ts";
import { formatInstant } from "../../document/instantText.ts";

/** `PT8H30M0S` */
export function durationText(minutes: Minutes): string {
  const sign = minutes < 0 ? "-" : "";
  const all = Math.abs(Math.round(minutes));
  return `${sign}PT${Math.floor(all / 60)}H${all % 60}M0S`;
}

export function instantText(instant: Instant | null | undefined): string | null {
  return instant === null || instant === undefined ? null : formatInstant(instant);
}

export function percentText(ratio: number | null | undefined): number {
  return Math.round((ratio ?? 0) * 100);
}

/** Minor units as hundredths of the currency's unit. */
export function costText(minor: number | null, currency: string | null): number | null {
  return minor === null ? null : Math.round(wholeUnits(minor, currency) * 100);
}

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A GUID as it is; null for other ids, which MS Project would refuse. */
export function guidText(id: string | null | undefined): string | null {
  return id && GUID.test(id) ? id : null;
}
