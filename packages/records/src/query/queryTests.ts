import { instantFromText } from "../kernel/projectTime.ts";
import type { QueryOperator, QueryProblem, QueryValue } from "./parseQuery.ts";
import { relativeDay } from "./relativeDay.ts";

export interface QueryContext {
  /** "2026-05-12" */
  today: string;
  /** Whom `me` means in a reference to a user, and to a person. */
  userId: string;
  personId: string | null;
}

export type Bound = string | number;

/** A test of one value on the wire. Bounds are inclusive (from, upTo) or exclusive (after, before). */
export type QueryTest =
  | { is: "empty" }
  | { is: "equal"; value: string | number | boolean }
  | { is: "containing"; text: string }
  | { is: "within"; from?: Bound; after?: Bound; upTo?: Bound; before?: Bound };

interface TestedField {
  name: string;
  kind: string;
  nullable: boolean;
  choices: readonly string[] | null;
  to: string | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const orders: ReadonlySet<string> = new Set([
  "integer",
  "number",
  "ratio",
  "minutes",
  "money",
  "instant",
  "day",
  "timestamp",
]);
const MAX_INT = 2_147_483_647;

/** What one value of a term asks of a field; none, with a problem told, when it cannot be asked. */
export function testsOf(
  field: TestedField,
  operator: QueryOperator,
  value: QueryValue,
  context: QueryContext,
  problems: QueryProblem[],
): QueryTest[] {
  const refuse = (message: string): QueryTest[] => {
    problems.push({ at: value.at, message });
    return [];
  };
  const { name, kind } = field;
  if (kind === "json" || kind === "rank") return refuse(`"${name}" cannot be filtered by.`);
  if (operator === "~")
    return kind === "text"
      ? [{ is: "containing", text: value.text }]
      : refuse(`"~" searches in texts; "${name}" is none. Write "${name}:".`);
  if (operator !== ":" && !orders.has(kind))
    return refuse(`"${operator}" compares numbers and dates; "${name}" is neither. Write "${name}:".`);
  if (operator === ":" && value.text === "none")
    return field.nullable ? [{ is: "empty" }] : refuse(`"${name}" is never empty.`);
  if (kind === "instant" || kind === "day" || kind === "timestamp")
    return dateTests(field, operator, value, context, refuse);
  if (orders.has(kind)) return numberTests(field, operator, value, refuse);
  return equalTests(field, value, context, refuse);
}

type Refuse = (message: string) => QueryTest[];

function equalTests(
  { name, kind, choices, to }: TestedField,
  { text }: QueryValue,
  context: QueryContext,
  refuse: Refuse,
): QueryTest[] {
  if (kind === "boolean") {
    if (["true", "yes"].includes(text)) return [{ is: "equal", value: true }];
    return ["false", "no"].includes(text)
      ? [{ is: "equal", value: false }]
      : refuse(`"${name}" is yes or no, not "${text}".`);
  }
  if (kind === "choice")
    return choices?.includes(text)
      ? [{ is: "equal", value: text }]
      : refuse(`"${name}" is one of ${choices?.join(", ")}, not "${text}".`);
  if (kind !== "reference") return [{ is: "equal", value: text }];
  if (text === "me" && to === "user") return [{ is: "equal", value: context.userId }];
  if (text === "me" && to === "person")
    return context.personId
      ? [{ is: "equal", value: context.personId }]
      : refuse("Your account is not linked to a person.");
  return UUID.test(text)
    ? [{ is: "equal", value: text.toLowerCase() }]
    : refuse(`"${name}" takes an id${to === "user" || to === "person" ? ' or "me"' : ""}, not "${text}".`);
}

function numberTests(
  { name, kind }: TestedField,
  operator: QueryOperator,
  { text }: QueryValue,
  refuse: Refuse,
): QueryTest[] {
  const match = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text);
  const value = match ? Number(match[1]) / (match[2] === "%" ? 100 : 1) : Number.NaN;
  if (!match || (match[2] === "%" && kind !== "ratio"))
    return refuse(
      `"${name}" takes a number${kind === "ratio" ? " or a percentage" : kind === "minutes" ? " of minutes" : ""}, not "${text}".`,
    );
  const isWhole = kind === "integer" || kind === "minutes" || kind === "money";
  if (isWhole && (!Number.isInteger(value) || Math.abs(value) > (kind === "money" ? Number.MAX_SAFE_INTEGER : MAX_INT)))
    return refuse(`"${name}" takes a whole number, not "${text}".`);
  return operator === ":" ? [{ is: "equal", value }] : [within(operator, value)];
}

/** A day stands for all of its moments: `start:2026-05-12` is any time that day, `start>2026-05-12` the days after. */
function dateTests(
  { name, kind }: TestedField,
  operator: QueryOperator,
  { text }: QueryValue,
  context: QueryContext,
  refuse: Refuse,
): QueryTest[] {
  if (kind === "instant" && instantFromText(text) !== null)
    return operator === ":" ? [{ is: "equal", value: text }] : [within(operator, text)];
  const day = relativeDay(text, context.today);
  if (day === null) return refuse(`"${name}" takes a day (2026-05-12, today, +7d, -2w), not "${text}".`);
  if (kind === "day") return operator === ":" ? [{ is: "equal", value: day }] : [within(operator, day)];
  const midnight = (each: string) => (kind === "instant" ? `${each}T00:00` : `${each}T00:00:00.000Z`);
  const begin = midnight(day);
  const end = midnight(relativeDay("+1d", day) ?? day);
  switch (operator) {
    case "<":
      return [{ is: "within", before: begin }];
    case "<=":
      return [{ is: "within", before: end }];
    case ">":
      return [{ is: "within", from: end }];
    case ">=":
      return [{ is: "within", from: begin }];
    default:
      return [{ is: "within", from: begin, before: end }];
  }
}

function within(operator: QueryOperator, value: Bound): QueryTest {
  switch (operator) {
    case "<":
      return { is: "within", before: value };
    case "<=":
      return { is: "within", upTo: value };
    case ">":
      return { is: "within", after: value };
    default:
      return { is: "within", from: value };
  }
}
