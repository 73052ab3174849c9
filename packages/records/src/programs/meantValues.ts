import type { RecordDeclaration } from "../kernel/record.ts";
import { project } from "../planning/project.ts";
import { recordNamed } from "../registry.ts";
import { fieldCalled, recordCalled } from "./recordCalled.ts";
import { MeaningRefusal } from "./meaningRefusal.ts";
import type { Naming } from "./naming.ts";
import { typedValue } from "./typedValue.ts";
import type { TypingContext } from "../kernel/valueOfText.ts";

interface Meaning {
  declaration: RecordDeclaration;
  naming: Naming;
  context: TypingContext;
  /** Where rows that are named by a number or title alone are looked for first. */
  projectId: string | null;
}

/**
 * Values as the API takes them, from what people and assistants write: fields by any of their names, texts in people's notations ("3d",
 * "25%", "next tue", "1,200.50"), other rows by their key or title. What is no text is taken as it is.
 */
export async function meantValues(
  given: Readonly<Record<string, unknown>>,
  meaning: Meaning,
): Promise<Record<string, unknown>> {
  const { declaration, naming } = meaning;
  const named = Object.entries(given).map(([name, value]) => [writableField(declaration, name), value] as const);
  const values = new Map<string, unknown>(named);
  let { projectId } = meaning;
  const inProject = values.get("projectId");
  if (typeof inProject === "string" && inProject !== "") {
    projectId = await naming.idOf(project, inProject, null);
    values.set("projectId", projectId);
  }
  for (const [name, value] of values)
    if (name !== "projectId") values.set(name, await meantValue(name, value, { ...meaning, projectId }, values));
  return Object.fromEntries(values);
}

async function meantValue(
  name: string,
  value: unknown,
  { declaration, naming, context, projectId }: Meaning,
  others: ReadonlyMap<string, unknown>,
): Promise<unknown> {
  const field = declaration.fields[name];
  if (!field) return value;
  if (name === "subjectRecord" && typeof value === "string") return recordCalled(value)?.name ?? value;
  const to = name === "subjectId" ? recordCalled(String(others.get("subjectRecord") ?? "")) : pointedTo(field.to);
  if (field.kind === "reference" && typeof value === "string" && value !== "" && to)
    return naming.idOf(to, value, projectId);
  if (field.kind === "references" && to && (typeof value === "string" || Array.isArray(value))) {
    const meant = typeof value === "string" ? value.split(",") : value.map(String);
    return Promise.all(meant.filter((each) => each.trim() !== "").map((each) => naming.idOf(to, each, projectId)));
  }
  return typeof value === "string" ? typedValue(name, field, value, context) : value;
}

function pointedTo(record: string | null): RecordDeclaration | null {
  return record === null || record === "" ? null : recordNamed(record);
}

function writableField(declaration: RecordDeclaration, name: string): string {
  if (name === "id") return name;
  const found = fieldCalled(declaration, name);
  const writable = Object.keys(declaration.fields).filter((each) => declaration.fields[each]?.writable);
  if (found === null)
    throw new MeaningRefusal(`A ${declaration.name} has no field "${name}".`, `There are: ${writable.join(", ")}.`);
  if (!declaration.fields[found]?.writable)
    throw new MeaningRefusal(`"${found}" is written by Gantry alone.`, `You may set: ${writable.join(", ")}.`);
  return found;
}
