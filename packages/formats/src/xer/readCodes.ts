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
  const known = new Map<string, DocumentCode>();
  const codeOf = (id: string | null, stated: string | null): DocumentCode | null => {
    const key = `${id} ${stated}`;
    const before = known.get(key);
    if (before) return before;
    const [value = "", name = "", typeId = ""] = values.get(id) ?? [];
    const [type = ""] = types.get(stated ?? typeId) ?? [];
    if (value === "" && name === "") return null;
    const code = { type: text(type), value: text(value), name: text(name) };
    known.set(key, code);
    return code;
  };
  for (const row of table.rows) {
    const taskId = table.get(row, "task_id");
    const code = codeOf(table.get(row, "actv_code_id"), table.get(row, "actv_code_type_id"));
    if (taskId === null || code === null) continue;
    const before = byTask.get(taskId);
    if (before) before.push(code);
    else byTask.set(taskId, [code]);
  }
  return byTask;
}
