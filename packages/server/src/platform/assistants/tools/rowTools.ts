import { endpointsOf, project, type RecordDeclaration } from "@gantry/records";
import * as z from "zod";
import { assistantTool, type Assistance } from "../assistantTool.ts";
import { declarationOf, inputs } from "../inputs.ts";
import { shownRow } from "../shownRows.ts";

const which = { record: inputs.record, row: inputs.row, project: inputs.project };

export const getRecord = assistantTool({
  name: "get_record",
  title: "Get a record",
  description: "One row with all its fields, its version and its link.",
  input: z.object(which),
  kind: "reads",
  async run({ record, row, project: place }, assistance) {
    const declaration = declarationOf(record);
    return read(declaration, await meantRow(declaration, row, place, assistance), assistance);
  },
});

export const recordHistory = assistantTool({
  name: "record_history",
  title: "History of a record",
  description: "Who changed what in a row and why, newest first.",
  input: z.object({ ...which, limit: inputs.limit }),
  kind: "reads",
  async run({ record, row, project: place, limit }, assistance) {
    const declaration = declarationOf(record);
    const id = await meantRow(declaration, row, place, assistance);
    const { items } = await assistance.call(endpointsOf(declaration).history, { params: { id }, query: { limit } });
    return {
      changes: items.map(({ verb, at, by, cause, before, after, changeSetId }) => ({
        verb,
        at,
        by: by?.name ?? "Gantry",
        why: cause,
        before,
        after,
        changeSet: changeSetId,
      })),
    };
  },
});

/** The id of the row that is meant. */
export async function meantRow(
  declaration: RecordDeclaration,
  row: string,
  place: string | undefined,
  { naming }: Assistance,
): Promise<string> {
  return naming.idOf(declaration, row, place === undefined ? null : await naming.idOf(project, place, null));
}

export async function read(declaration: RecordDeclaration, id: string, { call, naming, publicUrl }: Assistance) {
  const row = await call(endpointsOf(declaration).get, { params: { id } });
  return shownRow(declaration, row, { naming, publicUrl });
}
