import type { Instant } from "@gantry/engine";

export type TickUnit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" | "decade";

/** How instants are worded in the reader's locale. `createPlanFormat(locale)` makes one from Intl. */
export interface PlanFormat {
  date(instant: Instant): string;
  dateTime(instant: Instant): string;
  /** Label of a header tick that begins at the instant; `room` is "wide", "medium" or "narrow". */
  tick(instant: Instant, unit: TickUnit, room: "wide" | "medium" | "narrow"): string;
  number(value: number): string;
  percent(ratio: number): string;
}
