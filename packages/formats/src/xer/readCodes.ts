import type { DocumentCode } from "../document/planDocument.ts";
import type { TextOf } from "./codePage.ts";
import type { XerTables } from "./xerTables.ts";

/** Names by id of a table's rows. */
function namesOf(tables: XerTables, name: string, fields: readonly [id: string, ...values: string[]]) {
  const table = tables.tables.get(name);
  const [id, ...values] = fields;
  return new Map(table?.rows.map((row) => [table.get(row, id), values.map((field) => table.get(row, field) ?? "")]));
}

/** The activity codes that activities bear, by task id. */
export function readCodes(tables: XerTables, text: TextOf): ReadonlyMap<string, readonly DocumentCode[]> {
  const byTask = new Map<string, DocumentCode[]>();
  const table = tables.tables.get("TASKACTV");
  if (!table) return byTask;
  const types = namesOf(tables, "ACTVTYPE", ["actv_code_type_id", "actv_code_type"]);
  const values = namesOf(tables, "ACTVCODE", ["actv_code_id", "short_name", "actv_code_name", "actv_code_type_id"]);
  for (const row of table.rows) {
    const taskId = table.get(row, "task_id");
    const [value = "", name = "", typeId = ""] = values.get(table.get(row, "actv_code_id")) ?? [];
    const [type = ""] = types.get(table.get(row, "actv_code_type_id") ?? typeId) ?? [];
    if (taskId === null || (value === "" && name === "")) continue;
    const code = { type: text(type), value: text(value), name: text(name) };
    const known = byTask.get(taskId);
    if (known) known.push(code);
    else byTask.set(taskId, [code]);
  }
  return byTask;
}
