import type { RecordDeclaration } from "../../kernel/record.ts";
import { foldText } from "../memory/foldText.ts";
import { wordsOf } from "../memory/wordsOf.ts";
import { nearestName } from "../problems/nearestName.ts";
import { queryProblem, type QueryProblem } from "../problems/queryProblem.ts";
import { queryLimits } from "../syntax/queryLimits.ts";
import type { FieldTerm, KeyTerm, ParsedQuery, QueryNode } from "../syntax/queryNode.ts";
import { always, type BoundQuery, type Condition, type FieldPath } from "./boundQuery.ts";
import { fieldNames } from "./fieldNames.ts";
import { groupPath, sortPath } from "./keyPaths.ts";
import { readable, type QueryContext } from "./queryContext.ts";
import { queryField, type QueryField } from "./queryField.ts";
import { resolvePath, type PathProblem } from "./resolvePath.ts";
import { bearsKey, hasKeys, negation } from "./rowNames.ts";
import { termCondition } from "./termCondition.ts";

/**
 * Gives the terms of a query their meaning for a record type: fields that exist and may be read, values of their kinds. A field
 * that the asking one may not see is as unknown as one that does not exist.
 */
export function bindQuery(declaration: RecordDeclaration, parsed: ParsedQuery, context: QueryContext): BoundQuery {
  const problems = [...parsed.problems];
  const bind = (node: QueryNode): Condition => {
    switch (node.kind) {
      case "and":
        return { kind: "all", of: node.of.map((each) => bind(each)) };
      case "or":
        return { kind: "any", of: node.of.map((each) => bind(each)) };
      case "not":
        return negation(bind(node.of));
      case "word":
        return { kind: "words", words: wordsOf(node.text), declaration, fields: searched(declaration, context) };
      case "field":
        return bindTerm(declaration, node, context, problems);
    }
  };
  const condition = parsed.condition === null ? always : bind(parsed.condition);
  const keys = <P extends FieldPath>(
    terms: readonly KeyTerm[],
    code: QueryProblem["code"],
    pathOf: (name: string) => P | PathProblem | "none",
  ): (P & { descending: boolean })[] =>
    terms.flatMap((term) => {
      const path = pathOf(term.name);
      if (typeof path !== "string") return [{ ...path, descending: term.descending }];
      problems.push(
        path === "none"
          ? queryProblem(code, { ...term, data: { name: term.name } })
          : pathProblem(declaration, path, term, context),
      );
      return [];
    });
  const group = keys(parsed.group, "query.notGroupable", (name) => groupPath(declaration, name, context));
  // Rows of one group stand together.
  const grouped = group.flatMap(({ name, descending }) => {
    const path = sortPath(declaration, name, context);
    return typeof path === "string" ? [] : [{ ...path, descending }];
  });
  const sort = keys(parsed.sort, "query.notSortable", (name) => sortPath(declaration, name, context));
  return { condition, sort: [...grouped, ...sort], group, problems: problems.toSorted((a, b) => a.at - b.at) };
}

/** The one value of a row that a name leads to, to be grouped by or summed up; a problem where it leads to none. */
export function bindPath(
  declaration: RecordDeclaration,
  name: string,
  context: QueryContext,
): FieldPath | QueryProblem {
  const path = groupPath(declaration, name, context);
  const term = { name, at: 0, end: name.length };
  if (path === "none") return queryProblem("query.notGroupable", { ...term, data: { name } });
  return typeof path === "string" ? pathProblem(declaration, path, term, context) : path;
}

function bindTerm(
  declaration: RecordDeclaration,
  term: FieldTerm,
  context: QueryContext,
  problems: QueryProblem[],
): Condition {
  const path = resolvePath(declaration, term.name, context);
  if (typeof path !== "string") return termCondition(path, term, context, problems);
  const name = term.name.toLowerCase();
  if (path === "query.unknownField" && name === "text") return anyText(declaration, term, context, problems);
  if (path === "query.unknownField" && name === "key" && hasKeys(declaration))
    return keyTerm(declaration, term, context, problems);
  problems.push(pathProblem(declaration, path, { ...term, end: term.at + term.name.length }, context));
  return always;
}

/** `text~fire`: any of the texts that are searched. */
function anyText(
  declaration: RecordDeclaration,
  term: FieldTerm,
  context: QueryContext,
  problems: QueryProblem[],
): Condition {
  const fields = searched(declaration, context);
  const told = new Set<string>();
  const found: QueryProblem[] = [];
  const of = fields.map((field) =>
    termCondition({ name: field.name, hops: [], declaration, field, hidden: false }, term, context, found),
  );
  // Each field would tell the same.
  for (const problem of found) {
    const key = `${problem.code} ${problem.at}`;
    if (!told.has(key)) problems.push(problem);
    told.add(key);
  }
  return { kind: "any", of };
}

/** `key:CRM-12` */
function keyTerm(
  declaration: RecordDeclaration,
  { name, operator, values }: FieldTerm,
  context: QueryContext,
  problems: QueryProblem[],
): Condition {
  const of = values.flatMap((value) => {
    const text = value.kind === "plain" ? value.text : "";
    const keyed = operator === ":" || operator === "=" ? bearsKey(declaration, text, context) : null;
    if (!keyed) problems.push(queryProblem("query.key", { ...value, data: { name, text } }));
    return keyed ? [keyed] : [];
  });
  return { kind: "any", of };
}

/** The texts that free words are looked for in; never one that some may not read, as the index knows none of those. */
function searched(declaration: RecordDeclaration, context: QueryContext): QueryField[] {
  return Object.entries(declaration.fields).flatMap(([name, { searchable, readPermission }]) => {
    const isSearched = searchable && readPermission === null && readable(context, declaration, name);
    const field = isSearched ? queryField(declaration, name) : null;
    return field ? [field] : [];
  });
}

function pathProblem(
  declaration: RecordDeclaration,
  code: PathProblem,
  { name, at, end }: { name: string; at: number; end: number },
  context: QueryContext,
): QueryProblem {
  const names = fieldNames(declaration, context);
  const suggestion =
    names.find((each) => foldText(each) === foldText(name)) ??
    nearestName(name, names) ??
    nearestName(name.split(".")[0] ?? "", names);
  const data = { name, most: String(queryLimits.hops) };
  return queryProblem(code, { at, end, data, suggestion: code === "query.unknownField" ? suggestion : null });
}
