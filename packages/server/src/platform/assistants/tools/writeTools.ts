import { api, endpointsOf, meantValues, project, type Edit, type RecordDeclaration } from "@gantry/records";
import * as z from "zod";
import { newId } from "../../db/newId.ts";
import { assistantTool, type Assistance } from "../assistantTool.ts";
import { declarationOf, inputs } from "../inputs.ts";
import { meantRow, read } from "./rowTools.ts";

export const createRecord = assistantTool({
  name: "create_record",
  title: "Create a record",
  description: "A new row. list_record_types with the record tells which fields there are and which must be given.",
  input: z.object({ record: inputs.record, values: inputs.values, project: inputs.project, why: inputs.why }),
  kind: "writes",
  async run({ record, values, project: place, why }, assistance) {
    const declaration = declarationOf(record);
    const given = place === undefined || !declaration.fields["projectId"] ? values : { projectId: place, ...values };
    const id = newId();
    const meant = await meaningOf(declaration, given, null, assistance);
    const changeSet = await apply({ op: "create", record: declaration.name, id, values: meant }, why, assistance);
    return { ...(await read(declaration, id, assistance)), changeSet };
  },
});

export const updateRecord = assistantTool({
  name: "update_record",
  title: "Change a record",
  description:
    "Changes fields of a row; those not named stay. With `version` (from get_record) it is refused when somebody changed the same fields since.",
  input: z.object({
    record: inputs.record,
    row: inputs.row,
    values: inputs.values,
    project: inputs.project,
    version: z.number().int().min(1).optional().describe("The version the change is based on"),
    why: inputs.why,
  }),
  kind: "writes",
  async run({ record, row, values, project: place, version, why }, assistance) {
    const declaration = declarationOf(record);
    const id = await meantRow(declaration, row, place, assistance);
    const now = await assistance.call(endpointsOf(declaration).get, { params: { id } });
    const { projectId } = now as { projectId?: string | null };
    const meant = await meaningOf(declaration, values, projectId ?? null, assistance);
    const edit: Edit = { op: "update", record: declaration.name, id, version: version ?? now.version, values: meant };
    const changeSet = await apply(edit, why, assistance);
    return { ...(await read(declaration, id, assistance)), changeSet };
  },
});

export const deleteRecord = assistantTool({
  name: "delete_record",
  title: "Move a record to the trash",
  description:
    "Moves a row to the trash, with what hangs on it. undo_change with the change set given back brings it back.",
  input: z.object({ record: inputs.record, row: inputs.row, project: inputs.project, why: inputs.why }),
  kind: "destroys",
  async run({ record, row, project: place, why }, assistance) {
    const declaration = declarationOf(record);
    const id = await meantRow(declaration, row, place, assistance);
    const { version } = await assistance.call(endpointsOf(declaration).get, { params: { id } });
    const changeSet = await apply({ op: "delete", record: declaration.name, id, version }, why, assistance);
    return { deleted: id, changeSet };
  },
});

export const undoChange = assistantTool({
  name: "undo_change",
  title: "Undo a change",
  description: "Puts back all that one change set changed. Refused where a later change stands on it.",
  input: z.object({
    changeSet: z.string().max(100).describe("As create_record, update_record or delete_record gave it"),
  }),
  kind: "destroys",
  async run({ changeSet }, { call }) {
    const { rows, changeSetId } = await call(api.edits.undo, { params: { id: changeSet } });
    return { undone: rows.map(({ record, id }) => ({ record, id })), changeSet: changeSetId };
  },
});

async function apply(edit: Edit, why: string | undefined, { call }: Assistance): Promise<string> {
  const body = { edits: [edit], ...(why === undefined ? {} : { cause: why }) };
  return (await call(api.edits.apply, { body })).changeSetId;
}

async function meaningOf(
  declaration: RecordDeclaration,
  values: Record<string, unknown>,
  projectId: string | null,
  { naming, typing }: Assistance,
): Promise<Record<string, unknown>> {
  const within = declaration === project ? null : projectId;
  return meantValues(values, { declaration, naming, context: await typing(), projectId: within });
}
