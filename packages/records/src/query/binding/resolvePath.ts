import type { RecordDeclaration } from "../../kernel/record.ts";
import { aliasOf } from "./aliases.ts";
import { findDeclaration, pointersTo } from "./declarations.ts";
import { queryLimits } from "../syntax/queryLimits.ts";
import { readable, type QueryContext } from "./queryContext.ts";
import { queryField, systemFields, type Hop, type QueryField } from "./queryField.ts";

/** Where a typed name leads. `hidden`: the asking one may not read all of the way, so that its end is empty. */
export interface ResolvedPath {
  name: string;
  hops: readonly Hop[];
  /** The record that the field is of. */
  declaration: RecordDeclaration;
  field: QueryField;
  hidden: boolean;
}

export type PathProblem = "query.unknownField" | "query.notAReference" | "query.tooFar";

/**
 * Follows a typed name: a field by its name in any letter case, with or without "Id" ("manager" for `managerId`), by another name
 * that the declaration gives it, through references ("project.manager"), and to records that point here ("assignments.person").
 */
export function resolvePath(
  declaration: RecordDeclaration,
  typed: string,
  context: QueryContext,
): ResolvedPath | PathProblem {
  const segments = typed.split(".");
  const path: Writable<ResolvedPath> = { name: "", hops: [], declaration, field: idField, hidden: false };
  const names: string[] = [];
  const hops: Hop[] = [];
  while (segments.length > 0) {
    const alias = aliasOf(path.declaration, segments[0] ?? "");
    if (alias !== null) segments.splice(0, 1, ...alias.split("."));
    const step = stepFrom(path.declaration, segments, context);
    if (step === null) return "query.unknownField";
    segments.splice(0, step.taken);
    names.push(step.name);
    if (!step.readable) {
      // At the first step a field that may not be read is as unknown as one that does not exist.
      if ((hops.length === 0 && step.kind !== "from") || context.knowsNoHidden) return "query.unknownField";
      path.hidden = true;
    }
    if (step.kind === "field" && segments.length === 0)
      return { ...path, name: names.join("."), hops, field: step.field };
    const hop = hopOf(step, context);
    if (hop === null) return "query.notAReference";
    if (hops.push(hop) > queryLimits.hops) return "query.tooFar";
    path.declaration = hop.target;
    // Records that point here are asked about by what names them: `tags:vendor`.
    if (segments.length === 0) segments.push(hop.target.title);
  }
  return "query.unknownField";
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
const [idField = undefined as never] = systemFields;

type Step = { name: string; taken: number; readable: boolean } & (
  | { kind: "field"; field: QueryField }
  | { kind: "from"; hop: Extract<Hop, { kind: "from" }> }
);

function stepFrom(declaration: RecordDeclaration, segments: readonly string[], context: QueryContext): Step | null {
  const [segment = ""] = segments;
  if (segment.toLowerCase() === "cf" && segments.length > 1) {
    const name = `cf.${segments[1]}`;
    const custom = context.customFields?.(declaration).find((each) => each.name.toLowerCase() === name.toLowerCase());
    return custom ? { kind: "field", name: custom.name, taken: 2, readable: true, field: custom } : null;
  }
  const field = fieldNamed(declaration, segment);
  if (field) {
    const isReadable = readable(context, declaration, field.name);
    return { kind: "field", name: field.name, taken: 1, readable: isReadable, field };
  }
  const pointer = pointersTo(declaration, context).find(({ plural }) => plural.toLowerCase() === segment.toLowerCase());
  if (!pointer) return null;
  const { plural, hop } = pointer;
  return { kind: "from", name: plural, taken: 1, readable: readable(context, hop.target, hop.field.name), hop };
}

function hopOf(step: Step, context: QueryContext): Hop | null {
  if (step.kind === "from") return step.hop;
  const { field } = step;
  if ((field.kind !== "reference" && field.kind !== "references") || field.to === null) return null;
  const target = findDeclaration(field.to, context);
  return target ? { kind: "to", field, target } : null;
}

/** A field by its name as typed: in any letter case, a reference also without its "Id". */
function fieldNamed(declaration: RecordDeclaration, typed: string): QueryField | null {
  const exact = queryField(declaration, typed);
  if (exact) return exact;
  const wanted = typed.toLowerCase();
  const names = [...Object.keys(declaration.fields), ...systemFields.map(({ name }) => name)];
  const name =
    names.find((each) => each.toLowerCase() === wanted) ??
    names.find((each) => each.toLowerCase() === `${wanted}id` || each.toLowerCase() === `${wanted}ids`);
  return name === undefined ? null : queryField(declaration, name);
}
