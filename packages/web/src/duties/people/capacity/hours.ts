import type { Format } from "../../../platform/format/createFormat.ts";

/** Minutes as hours, to a tenth. */
export function hours(minutes: number, format: Pick<Format, "number">): string {
  return format.number(Math.round(minutes / 6) / 10, 1);
}
