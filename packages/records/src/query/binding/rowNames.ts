import type { RecordDeclaration } from "../../kernel/record.ts";
import { foldText } from "../memory/foldText.ts";
import { queryLimits } from "../syntax/queryLimits.ts";
import { always, never, type Condition } from "./boundQuery.ts";
import { findDeclaration } from "./declarations.ts";
import { readable, type QueryContext } from "./queryContext.ts";
import { queryField, type QueryField } from "./queryField.ts";
import type { QueryTest } from "./queryTest.ts";

const KEY = /^([\p{L}\p{N}]{1,10})-(\d{1,9})$/u;
const MAX_INT = 2_147_483_647;

/** That a row is called so: by its key (CRM, CRM-12, RSK-7) or its title, in any letter case. */
export function calledSo(declaration: RecordDeclaration, text: string, context: QueryContext): Condition {
  const titled = titlePasses(declaration, { is: "same", text: foldText(text) }, context);
  const keyed = bearsKey(declaration, text, context);
  return keyed ? { kind: "any", of: [keyed, titled] } : titled;
}

/** That a row bears this key; null where the text is no key of such a row. */
export function bearsKey(declaration: RecordDeclaration, text: string, context: QueryContext): Condition | null {
  const own = readableField(declaration, "key", context);
  if (own?.kind === "text") return { kind: "field", field: own, tests: [{ is: "same", text: foldText(text) }] };
  const [, prefix = "", digits = ""] = KEY.exec(text) ?? [];
  const number = readableField(declaration, "number", context);
  if (digits === "" || !number || Number(digits) > MAX_INT) return null;
  const numbered: Condition = { kind: "field", field: number, tests: [{ is: "equal", value: Number(digits) }] };
  if (declaration.prefix !== null) return foldText(prefix) === foldText(declaration.prefix) ? numbered : null;
  const project = readableField(declaration, "projectId", context);
  const target = declaration.numbered && project ? findDeclaration("project", context) : null;
  const inProject = target && bearsKey(target, prefix, context);
  if (!project || !target || !inProject) return null;
  return {
    kind: "all",
    of: [numbered, { kind: "through", hop: { kind: "to", field: project, target }, of: inProject }],
  };
}

/** Whether rows of this kind have keys at all. */
export const hasKeys = ({ fields, numbered, prefix }: RecordDeclaration): boolean =>
  fields["key"]?.kind === "text" || ((numbered || prefix !== null) && fields["number"] !== undefined);

/** That the text which names a row passes a test; a row named by another one is asked for that one's name. */
export function titlePasses(
  declaration: RecordDeclaration,
  test: QueryTest,
  context: QueryContext,
  hops: number = queryLimits.hops,
): Condition {
  const field = readableField(declaration, declaration.title, context);
  if (field?.kind === "text") return { kind: "field", field, tests: [test] };
  const target = field?.to && hops > 0 ? findDeclaration(field.to, context) : null;
  if (!field || !target) return never;
  return { kind: "through", hop: { kind: "to", field, target }, of: titlePasses(target, test, context, hops - 1) };
}

export function readableField(declaration: RecordDeclaration, name: string, context: QueryContext): QueryField | null {
  return readable(context, declaration, name) ? queryField(declaration, name) : null;
}

export const negation = (of: Condition): Condition =>
  of === always ? never : of === never ? always : { kind: "not", of };
