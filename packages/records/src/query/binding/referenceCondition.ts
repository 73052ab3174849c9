import { foldText } from "../memory/foldText.ts";
import type { QueryOperator, QueryValue } from "../syntax/queryNode.ts";
import type { Condition } from "./boundQuery.ts";
import { findDeclaration } from "./declarations.ts";
import type { QueryContext } from "./queryContext.ts";
import type { QueryTest } from "./queryTest.ts";
import type { ResolvedPath } from "./resolvePath.ts";
import { bearsKey, calledSo, hasKeys, titlePasses } from "./rowNames.ts";
import type { Refuse } from "./testsOf.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What a value asks of a reference: `me`, an id, a key (CRM-12) or a name ("Ana Kim"); with "~" a part of the name. */
export function referenceCondition(
  { field, declaration }: ResolvedPath,
  operator: QueryOperator,
  value: QueryValue,
  context: QueryContext,
  refuse: Refuse,
): Condition | QueryTest | null {
  if (value.kind === "range") return refuse("query.rangeOrder");
  if (operator !== ":" && operator !== "=" && operator !== "~") return refuse("query.comparesOrder");
  const { text, quoted } = value;
  const target = field.to === null ? null : findDeclaration(field.to, context);
  if (operator === "~") {
    if (!target) return refuse("query.containsText");
    return through(titlePasses(target, { is: "containing", text: foldText(text) }, context));
  }
  if (!quoted && text.toLowerCase() === "me" && (field.to === "user" || field.to === "person")) {
    if (context.userId === null) return refuse("query.meIsEverybody");
    const me = field.to === "user" ? context.userId : context.personId;
    return me === null ? refuse("query.meIsNobody") : { is: "equal", value: me };
  }
  if (UUID.test(text)) return { is: "equal", value: text.toLowerCase() };
  if (target) return through(calledSo(target, text, context));
  // A row's own id: its key will do.
  const keyed = field.name === "id" && hasKeys(declaration) ? bearsKey(declaration, text, context) : null;
  return keyed ?? refuse("query.key");

  function through(of: Condition): Condition {
    return { kind: "through", hop: { kind: "to", field, target: target as NonNullable<typeof target> }, of };
  }
}
