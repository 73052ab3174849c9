import type { PlanRow } from "./planRow.ts";

/** What stands beside a bar, on the screen and on paper. */
export function rowLabel({ name, mark }: PlanRow): string {
  return mark === undefined ? name : `${name}  ${mark}`;
}
