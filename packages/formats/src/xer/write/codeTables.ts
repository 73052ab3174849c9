import type { DocumentCode } from "../../document/planDocument.ts";
import type { XerSource, XerSources } from "./xerSource.ts";
import { xerTable, type XerTableRows, type XerValue } from "./xerTableText.ts";

type Row = Record<string, XerValue>;

interface CodeRows {
  types: Row[];
  values: Row[];
  uses: Row[];
}

/** Codes belong to their project, so that equal names of two projects never meet. */
function addCodes(source: XerSource, { numbers }: XerSources, rows: CodeRows): void {
  const { at, projectNumber: proj_id } = source;
  const seen = new Set<string>();
  const typeOf = ({ type }: DocumentCode) => {
    const id = numbers.of("codeType", at, `name ${type}`);
    if (!seen.has(type)) {
      rows.types.push({
        actv_code_type_id: id,
        actv_short_len: 60,
        seq_num: rows.types.length + 1,
        actv_code_type: type,
        proj_id,
        actv_code_type_scope: "AS_Project",
      });
    }
    seen.add(type);
    return id;
  };
  const valueOf = (code: DocumentCode) => {
    const key = `${code.type}\t${code.value}\t${code.name}`;
    const id = numbers.of("code", at, `name ${key}`);
    if (!seen.has(key)) {
      rows.values.push({
        actv_code_id: id,
        actv_code_type_id: typeOf(code),
        actv_code_name: code.name,
        short_name: code.value,
        seq_num: rows.values.length + 1,
      });
    }
    seen.add(key);
    return id;
  };
  for (const { activity } of source.activities) {
    for (const code of source.items.get(activity.id)?.codes ?? []) {
      rows.uses.push({
        task_id: numbers.of("task", at, activity.id),
        actv_code_type_id: typeOf(code),
        actv_code_id: valueOf(code),
        proj_id,
      });
    }
  }
}

export interface CodeTables {
  types: XerTableRows;
  values: XerTableRows;
  uses: XerTableRows;
}

/** Activity codes: their types, their values, and who bears which. */
export function codeTables(all: XerSources): CodeTables {
  const rows: CodeRows = { types: [], values: [], uses: [] };
  for (const source of all.sources) addCodes(source, all, rows);
  const table = (name: string, list: Row[]) => xerTable(name, Object.keys(list[0] ?? {}), list);
  return {
    types: table("ACTVTYPE", rows.types),
    values: table("ACTVCODE", rows.values),
    uses: table("TASKACTV", rows.uses),
  };
}
