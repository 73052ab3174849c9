import {
  createSchema,
  fieldLabel,
  patchSchema,
  recordNamed,
  records,
  type Edit,
  type RecordDeclaration,
} from "@gantry/records";
import type * as z from "zod";
import { issuesOf } from "../http/validated.ts";
import { Refusal } from "../problems/refusal.ts";

interface Schemas {
  create: z.ZodObject;
  update: z.ZodObject;
}

const schemas: ReadonlyMap<string, Schemas> = new Map(
  (records as readonly RecordDeclaration[]).map((declaration) => [
    declaration.name,
    { create: createSchema(declaration).omit({ id: true }), update: patchSchema(declaration) },
  ]),
);

/** The edits with their values parsed by the schemas of their records; refuses with every place that is wrong. */
export function validatedEdits(edits: readonly Edit[]): Edit[] {
  const issues: { path: string; message: string }[] = [];
  const valid = edits.map((edit, index): Edit => {
    const schema = schemas.get(edit.record);
    if (!schema) {
      issues.push({
        path: `edits.${index}.record`,
        message: `No record type is named "${edit.record}". Known: ${[...schemas.keys()].join(", ")}.`,
      });
      return edit;
    }
    if (edit.op === "delete" || edit.op === "restore") return edit;
    const parsed = schema[edit.op].safeParse(edit.values);
    if (parsed.success) return { ...edit, values: parsed.data };
    issues.push(...issuesOf(parsed.error, `edits.${index}.values`));
    return edit;
  });
  const first = issues[0];
  if (first)
    throw new Refusal("request.invalid", `${placeOf(first.path, edits)}: ${first.message}`, {
      issues: issues.slice(0, 100),
    });
  return valid;
}

/** A field of a record by its name, and of which edit where there are several; else the path itself. */
function placeOf(path: string, edits: readonly Edit[]): string {
  const [, index, part, name] = path.split(".");
  const edit = edits[Number(index)];
  if (part !== "values" || name === undefined || !edit) return path;
  const declaration = recordNamed(edit.record);
  const label = declaration.fields[name] ? fieldLabel(declaration, name, "en") : name;
  return edits.length === 1 ? label : `${label} (edit ${Number(index) + 1})`;
}
