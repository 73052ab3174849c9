import { parseDuration } from "../../planning/notation/durations.ts";
import type { QueryProblemCode } from "../problems/queryProblemTexts.ts";
import type { QueryOperator } from "../syntax/queryNode.ts";
import type { QueryContext } from "./queryContext.ts";
import type { QueryField } from "./queryField.ts";
import type { QueryTest } from "./queryTest.ts";

const MAX_INT = 2_147_483_647;
const NUMBER = /^(-?\d{1,300}(?:\.\d{1,300})?)(%?)$/;

/** A typed number, percentage or length of time; the problem's code when it is none. */
export function numberFrom({ kind }: QueryField, text: string, context: QueryContext): number | QueryProblemCode {
  const match = NUMBER.exec(text);
  if (kind === "minutes" && !match) return minutesFrom(text, context);
  const percent = match?.[2] === "%";
  if (!match || (percent && kind !== "ratio"))
    return kind === "ratio" ? "query.ratio" : kind === "minutes" ? "query.duration" : "query.number";
  const value = Number(match[1]) / (percent ? 100 : 1);
  const most = kind === "money" ? Number.MAX_SAFE_INTEGER : MAX_INT;
  const isWhole = kind === "integer" || kind === "minutes" || kind === "money";
  return isWhole && (!Number.isInteger(value) || Math.abs(value) > most) ? "query.wholeNumber" : value;
}

const eightHours = { minutesPerDay: 480, minutesPerWeek: 2400, minutesPerMonth: 9600 };

function minutesFrom(text: string, context: QueryContext): number | QueryProblemCode {
  const parsed = parseDuration(text, context.workUnits ?? eightHours);
  return parsed.ok && !parsed.value.estimated ? parsed.value.minutes : "query.duration";
}

export function comparison(operator: QueryOperator, value: number): QueryTest {
  switch (operator) {
    case "<":
      return { is: "within", before: value };
    case "<=":
      return { is: "within", upTo: value };
    case ">":
      return { is: "within", after: value };
    case ">=":
      return { is: "within", from: value };
    default:
      return { is: "equal", value };
  }
}
