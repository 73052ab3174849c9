import { randomUUID } from "node:crypto";
import { customField, project, records, type Edit, type RecordDeclaration } from "@gantry/records";
import { packTexts } from "./packTexts.ts";
import type { TextField } from "./textFields.ts";

/** Fields shorter than this hold one text a row; longer ones as many as fit. */
const LONG = 1000;

/** Edits that make rows with each text in each of the fields, dated over the days of this month; texts too long for a field are left out of it. */
export function rowsWithTexts(
  declaration: RecordDeclaration,
  body: Readonly<Record<string, unknown>>,
  { fields, texts, note }: { fields: readonly TextField[]; texts: readonly string[]; note: boolean },
): Edit[] {
  const short = fields.filter(({ room }) => room < LONG);
  const long = fields.filter((each) => !short.includes(each));
  const packed = new Map(long.map(({ name, room }) => [name, packTexts(texts, room)]));
  const most = Math.max(...[...packed.values()].map((each) => each.length), 0);
  const count = short.length > 0 || note ? texts.length : most;
  return Array.from({ length: count }, (_, index): Edit[] => {
    const held: Record<string, unknown> = {};
    const text = texts[index] ?? "";
    for (const { name, room, list } of short) if (text.length <= room) held[name] = list ? [text] : text;
    for (const [name, each] of packed) if (each[index] !== undefined) held[name] = each[index];
    if (note) held["custom"] = { note: text };
    if (Object.keys(held).length === 0) return [];
    const values = { ...body, ...datesOf(declaration, index), ...spread(declaration, index, held), ...held };
    return [{ op: "create", record: declaration.name, id: randomUUID(), values }];
  }).flat();
}

/** Where a row may have days, so that calendars and timelines show it. */
function datesOf({ fields, name }: RecordDeclaration, index: number): Record<string, string> {
  // What begins and ends in a certain order is dated by its own sample.
  if (name === "sprint" || name === "absence") return {};
  const day = `${new Date().toISOString().slice(0, 8)}${String((index % 28) + 1).padStart(2, "0")}`;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, { kind, writable, nullable }]) =>
      writable && nullable && kind === "day" ? [[field, day] as const] : [],
    ),
  );
}

/** Projects have a key each. Hundreds of custom fields on one record type would leave no room for rows: each type gets some. */
function spread({ name }: RecordDeclaration, index: number, held: object): Record<string, string> {
  if (name === project.name) return { key: `P${index}` };
  if (name !== customField.name) return {};
  const recordType = customised[index % customised.length] ?? "";
  return { recordType, key: `k${index}`, kind: "choices" in held ? "choices" : "text" };
}

const customised = (records as readonly RecordDeclaration[])
  .filter(({ name, register }) => register && name !== customField.name)
  .map(({ name }) => name);
