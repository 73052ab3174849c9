import { instantFromText } from "../../kernel/projectTime.ts";
import { beginningOfDay } from "../times/beginningOfDay.ts";
import { dayInterval, type DayInterval } from "../times/dayInterval.ts";
import { relativeDay } from "../times/relativeDay.ts";
import type { QueryOperator } from "../syntax/queryNode.ts";
import type { QueryContext } from "./queryContext.ts";
import type { QueryField } from "./queryField.ts";
import type { QueryTest } from "./queryTest.ts";

/** Values from `begin` on and before `end`. A single moment has no end of its own. */
interface Stretch {
  begin: string;
  end: string | null;
}

/**
 * What one typed day, stretch of days or point in project time asks of a date. A day stands for all of its moments:
 * `start:2026-05-12` is any time that day, `start>2026-05-12` the days after. Null when it is none.
 */
export function dateTest(
  field: QueryField,
  operator: QueryOperator,
  text: string,
  context: QueryContext,
): QueryTest | null {
  const stretch = stretchOf(field, text, context);
  if (!stretch) return null;
  const { begin, end } = stretch;
  switch (operator) {
    case "<":
      return { is: "within", before: begin };
    case "<=":
      return end === null ? { is: "within", upTo: begin } : { is: "within", before: end };
    case ">":
      return end === null ? { is: "within", after: begin } : { is: "within", from: end };
    case ">=":
      return { is: "within", from: begin };
    default:
      return end === null ? { is: "equal", value: begin } : { is: "within", from: begin, before: end };
  }
}

/** `from..to`, both included. */
export function dateRangeTest(
  field: QueryField,
  from: string | null,
  to: string | null,
  context: QueryContext,
): QueryTest | "from" | "to" {
  const first = from === null ? null : stretchOf(field, from, context);
  const last = to === null ? null : stretchOf(field, to, context);
  if (from !== null && !first) return "from";
  if (to !== null && !last) return "to";
  const upper = last && (last.end === null ? { upTo: last.begin } : { before: last.end });
  return { is: "within", ...(first ? { from: first.begin } : {}), ...upper };
}

function stretchOf({ kind }: QueryField, text: string, context: QueryContext): Stretch | null {
  if (kind === "instant" && instantFromText(text) !== null) return { begin: text, end: null };
  const days = dayInterval(text, context.today, context.weekStart ?? "monday");
  return days && stretchOfDays(kind, days, context.timeZone ?? "UTC");
}

function stretchOfDays(kind: QueryField["kind"], { first, last }: DayInterval, timeZone: string): Stretch | null {
  const next = relativeDay("+1d", last);
  if (next === null) return null;
  const begin = (day: string): string =>
    kind === "day" ? day : kind === "instant" ? `${day}T00:00` : beginningOfDay(day, timeZone);
  return { begin: begin(first), end: begin(next) };
}
