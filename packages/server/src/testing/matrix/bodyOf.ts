import type { Field, RecordDeclaration } from "@gantry/records";
import { newId } from "../../platform/db/newId.ts";
import type { Side } from "./actors.ts";
import { markers } from "./markers.ts";

interface Surroundings {
  projectId: string;
  fresh(record: string, side: Side): Promise<{ id: string }>;
}

/** What creating a row of a record type takes, made from its declaration: what must be given, and the side's marker in every line of text. */
export async function bodyOf(
  declaration: RecordDeclaration,
  side: Side,
  { projectId, fresh }: Surroundings,
): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  // What the whole organisation sees is no leak.
  const mark = declaration.scope === "organisation" ? "Shared" : markers[side];
  for (const [name, field] of Object.entries(declaration.fields)) {
    if (!field.writable) continue;
    if (name === "projectId") body[name] = projectId;
    else if (name === "subjectRecord") body[name] = "workItem";
    else if (name === "subjectId") body[name] = (await fresh("workItem", side)).id;
    else if (field.to && field.required) body[name] = (await fresh(field.to, side)).id;
    else if (field.kind === "text" && accepts(field, `${mark} ${name}`))
      body[name] = declaration.unique.flat().includes(name) ? `${mark} ${newId()}` : `${mark} ${name}`;
    else if (field.required) body[name] = sampleOf(declaration, name, field);
  }
  return body;
}

/** A change that anybody who may write the row may make. */
export function patchOf(declaration: RecordDeclaration): Record<string, unknown> {
  const writable = Object.entries(declaration.fields).filter(
    ([name, field]) =>
      field.writable &&
      field.writePermission === null &&
      !field.to &&
      !field.transitions &&
      !name.startsWith("subject"),
  );
  const text = writable.find(
    ([name, field]) => field.kind === "text" && accepts(field, "Changed") && name === declaration.title,
  );
  const [name, field] =
    text ?? writable.find(([, each]) => each.kind === "text" && accepts(each, "Changed")) ?? writable[0] ?? [];
  if (!name || !field)
    throw new Error(`Nothing of a ${declaration.name} can be changed; say in testing/matrix what is tried.`);
  return { [name]: field.kind === "text" ? "Changed" : sampleOf(declaration, name, field) };
}

function accepts(field: Field, value: unknown): boolean {
  return field.schema.safeParse(value).success;
}

const samples: readonly unknown[] = [
  1,
  true,
  "2026-05-12",
  "2026-05-12T08:00",
  "2026-05-12T08:00:00.000Z",
  "https://example.org/",
  "somebody@example.org",
  "a0",
  [],
  {},
];

function sampleOf(declaration: RecordDeclaration, name: string, field: Field): unknown {
  const found = [...(field.choices?.slice(-1) ?? []), ...samples].find((value) => accepts(field, value));
  if (found === undefined)
    throw new Error(
      `The matrix does not know what to write into "${declaration.name}.${name}"; teach it in fixture.ts.`,
    );
  return found;
}
