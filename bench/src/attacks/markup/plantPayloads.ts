import {
  api,
  customField,
  endpointsOf,
  records,
  savedView,
  type Client,
  type Edit,
  type RecordDeclaration,
} from "@gantry/records";
import type { Fixture } from "@gantry/server/rows";
import type { Payload } from "@gantry/tools/attacks";
import { onItsOwn } from "./onItsOwn.ts";
import { rowsWithTexts } from "./rowsWithTexts.ts";
import { textFields, type TextField } from "./textFields.ts";

/** A record type that holds payloads: the view that shows all its texts in columns, and rows that hold the most. */
export interface PlantedRecord {
  declaration: RecordDeclaration;
  viewId: string | null;
  ids: string[];
}

export interface Planted {
  records: PlantedRecord[];
  fields: number;
  written: number;
  /** Rows that were refused, and texts that no field of theirs has room for. */
  refused: string[];
}

const BATCH = 100;

/** Puts every payload into every text field of every record type that people can write, custom ones among them. */
export async function plantPayloads(call: Client, fixture: Fixture, payloads: readonly Payload[]): Promise<Planted> {
  const texts = payloads.map(({ text }) => text);
  const planted: Planted = { records: [], fields: 0, written: 0, refused: [] };
  // Custom fields before the rows that have values of them; a list would not be read with hundreds of columns.
  const inOrder = (records as readonly RecordDeclaration[]).toSorted(
    (a, b) => Number(b.name === customField.name) - Number(a.name === customField.name),
  );
  for (const declaration of inOrder) {
    if (declaration.name === "organisation" || declaration.name === "attachment") continue;
    const note = declaration.name !== customField.name && (await addNote(call, declaration, texts[0] ?? ""));
    const fields = textFields(declaration);
    if (fields.length === 0 && !note) continue;
    const body = await fixture.body(declaration.name, "own");
    const edits = rowsWithTexts(declaration, body, { fields, texts, note });
    const ids = await write(
      call,
      edits.map((edit) => onItsOwn(edit, fixture.projectId("own"))),
      planted,
    );
    planted.fields += fields.length + (note ? 1 : 0);
    planted.records.push({ declaration, ids, viewId: await viewOf(call, declaration, { fields, note, fixture }) });
  }
  return planted;
}

/** A field of the organisation's own for a line of text; false where a record type takes none. */
async function addNote(call: Client, { name: recordType }: RecordDeclaration, name: string): Promise<boolean> {
  const body = { recordType, key: "note", name: name.slice(0, 100), kind: "text" };
  return call(endpointsOf(customField).create, { body }).then(
    () => true,
    () => false,
  );
}

/** Many at once; where they are refused, each by itself. */
async function write(call: Client, edits: readonly (readonly Edit[])[], planted: Planted): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < edits.length; from += BATCH) {
    const some = edits.slice(from, from + BATCH);
    const whole = await apply(call, some.flat());
    for (const each of some) {
      const refusal = whole === null ? null : await apply(call, each);
      const [row] = each.slice(-1);
      if (refusal === null) ids.push(row?.id ?? "");
      else planted.refused.push(`${row?.record}: ${refusal}`);
      planted.written += refusal === null ? 1 : 0;
    }
  }
  return ids;
}

/** Why it was refused; null: it was not. */
function apply(call: Client, edits: readonly Edit[]): Promise<string | null> {
  return call(api.edits.apply, { body: { edits: [...edits] } }).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

/** A view of the list with every text in a column. */
async function viewOf(
  call: Client,
  declaration: RecordDeclaration,
  { fields, note, fixture }: { fields: readonly TextField[]; note: boolean; fixture: Fixture },
): Promise<string | null> {
  const names = [...fields.map(({ name }) => name), ...(note ? ["custom.note"] : [])];
  const columns = { names, widths: {} };
  const projectId = declaration.scope === "project" ? fixture.projectId("own") : null;
  const body = { projectId, name: "All texts", recordType: declaration.name, columns };
  return call(endpointsOf(savedView).create, { body }).then(
    ({ id }) => id,
    () => null,
  );
}
