import type { FieldKind } from "../../kernel/field.ts";
import { foldText } from "../memory/foldText.ts";
import { nearestName } from "../problems/nearestName.ts";
import type { QueryProblemCode } from "../problems/queryProblemTexts.ts";
import type { PlainValue, QueryOperator, QueryValue, RangeValue } from "../syntax/queryNode.ts";
import { dateRangeTest, dateTest } from "./dateTests.ts";
import { comparison, numberFrom } from "./numberTests.ts";
import type { QueryContext } from "./queryContext.ts";
import type { QueryField } from "./queryField.ts";
import type { QueryTest } from "./queryTest.ts";

/** Tells a problem of the value at hand. */
export type Refuse = (code: QueryProblemCode, data?: Record<string, string>, suggestion?: string | null) => null;

const numbers: ReadonlySet<FieldKind> = new Set(["integer", "number", "ratio", "minutes", "money"]);
const dates: ReadonlySet<FieldKind> = new Set(["instant", "day", "timestamp"]);

/** What one value of a term asks of a field that is no reference; null, with a problem told, when it cannot be asked. */
export function testsOf(
  field: QueryField,
  operator: QueryOperator,
  value: QueryValue,
  context: QueryContext,
  refuse: Refuse,
): QueryTest | null {
  const { kind } = field;
  const isOrdered = numbers.has(kind) || dates.has(kind);
  if (kind === "json" || kind === "rank") return refuse("query.notFilterable");
  if (operator === "~" && kind !== "text") return refuse("query.containsText");
  if (["<", "<=", ">", ">="].includes(operator) && !isOrdered) return refuse("query.comparesOrder");
  if (value.kind === "range") {
    if (!isOrdered) return refuse("query.rangeOrder");
    if (operator !== ":" && operator !== "=") return refuse("query.rangeOperator");
    return rangeTest(field, value, context, refuse);
  }
  if (dates.has(kind)) return dateTest(field, operator, value.text, context) ?? refuse("query.day");
  if (numbers.has(kind)) {
    const number = numberFrom(field, value.text, context);
    return typeof number === "number" ? comparison(operator, number) : refuse(number);
  }
  return equalTest(field, operator, value, refuse);
}

function rangeTest(
  field: QueryField,
  { from, to }: RangeValue,
  context: QueryContext,
  refuse: Refuse,
): QueryTest | null {
  if (dates.has(field.kind)) {
    const test = dateRangeTest(field, from?.text ?? null, to?.text ?? null, context);
    return typeof test === "string" ? refuse("query.day", { text: (test === "from" ? from : to)?.text ?? "" }) : test;
  }
  const bound = (side: PlainValue | null): number | null | undefined => {
    if (!side) return undefined;
    const number = numberFrom(field, side.text, context);
    return typeof number === "number" ? number : refuse(number, { text: side.text });
  };
  const [lower, upper] = [bound(from), bound(to)];
  if (lower === null || upper === null) return null;
  return {
    is: "within",
    ...(lower === undefined ? {} : { from: lower }),
    ...(upper === undefined ? {} : { upTo: upper }),
  };
}

function equalTest(field: QueryField, operator: QueryOperator, { text }: PlainValue, refuse: Refuse): QueryTest | null {
  const { kind, choices } = field;
  if (kind === "boolean") {
    if (["true", "yes"].includes(text.toLowerCase())) return { is: "equal", value: true };
    return ["false", "no"].includes(text.toLowerCase()) ? { is: "equal", value: false } : refuse("query.yesOrNo");
  }
  if (kind === "choice") {
    const choice = choices?.find((each) => each === text) ?? choices?.find((each) => foldText(each) === foldText(text));
    if (choice !== undefined) return { is: "equal", value: choice };
    return refuse("query.choice", { choices: choices?.join(", ") ?? "" }, nearestName(text, choices ?? []));
  }
  if (operator === "~") return { is: "containing", text: foldText(text) };
  return operator === "=" ? { is: "equal", value: text } : { is: "same", text: foldText(text) };
}
