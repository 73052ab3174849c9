import type { RecordDeclaration } from "../../kernel/record.ts";
import { queryLimits } from "../syntax/queryLimits.ts";
import type { FieldPath } from "./boundQuery.ts";
import { findDeclaration } from "./declarations.ts";
import { readable, type QueryContext } from "./queryContext.ts";
import { queryField, type Hop } from "./queryField.ts";
import { resolvePath, type PathProblem } from "./resolvePath.ts";

type To = Extract<Hop, { kind: "to" }>;

/** The one value of a row that a name leads to; "none" where there may be several, or none that has an order. */
export function groupPath(
  declaration: RecordDeclaration,
  name: string,
  context: QueryContext,
): FieldPath | PathProblem | "none" {
  const path = resolvePath(declaration, name, context);
  if (typeof path === "string") return path;
  if (path.hidden) return "query.unknownField";
  const hops = path.hops.filter((hop): hop is To => hop.kind === "to" && hop.field.kind === "reference");
  const isSingle =
    hops.length === path.hops.length &&
    !path.field.several &&
    !["json", "rank", "references"].includes(path.field.kind);
  return isSingle ? { name: path.name, hops, field: path.field } : "none";
}

/** What rows are ordered by: a reference by the title of its row. */
export function sortPath(
  declaration: RecordDeclaration,
  name: string,
  context: QueryContext,
): FieldPath | PathProblem | "none" {
  const resolved = resolvePath(declaration, name, context);
  if (typeof resolved !== "string" && resolved.field.kind === "rank" && resolved.hops.length === 0)
    return { name: resolved.name, hops: [], field: resolved.field };
  const path = groupPath(declaration, name, context);
  if (typeof path === "string") return path;
  const hops = [...path.hops];
  let { field } = path;
  while (field.kind === "reference" && field.to !== null && hops.length <= queryLimits.hops) {
    const target = findDeclaration(field.to, context);
    const title = target && readable(context, target, target.title) ? queryField(target, target.title) : null;
    if (!target || !title) return "none";
    hops.push({ kind: "to", field, target });
    field = title;
  }
  return field.kind === "reference" && field.name !== "id" ? "none" : { name: path.name, hops, field };
}
