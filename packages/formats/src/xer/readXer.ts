import type { ByteSource, BoundedInputOptions } from "../input/boundedInput.ts";
import { boundedInput } from "../input/boundedInput.ts";
import { refusal } from "../input/refusedInput.ts";
import { asLatin1, markedEncoding, strictDecoder } from "../input/textDecoding.ts";
import type { PlanDocument } from "../document/planDocument.ts";
import { guessEncoding, textOf } from "./codePage.ts";
import { reportLines } from "../document/reportLines.ts";
import { reportColumns } from "./reportColumns.ts";
import { documentsOf } from "./documentsOf.ts";
import { readSharedCalendars } from "./readXerProject.ts";
import { collectXer, type XerTables } from "./xerTables.ts";

const NAMED: Readonly<Record<string, readonly string[]>> = {
  PROJECT: ["proj_short_name"],
  PROJWBS: ["wbs_short_name", "wbs_name"],
  CALENDAR: ["clndr_name"],
  RSRC: ["rsrc_name"],
  TASK: ["task_code", "task_name"],
  ACTVTYPE: ["actv_code_type"],
  ACTVCODE: ["short_name", "actv_code_name"],
  TASKMEMO: ["task_memo"],
  WBSMEMO: ["wbs_memo"],
};

function* namesIn(tables: XerTables): Generator<string> {
  for (const [name, fields] of Object.entries(NAMED)) {
    const table = tables.tables.get(name);
    for (const row of table?.rows ?? []) {
      for (const field of fields) {
        const value = table?.get(row, field);
        if (value) yield value;
      }
    }
  }
}

/** An export that was cut off, or holds no project, is refused. */
function checkTables(tables: XerTables): void {
  const project = tables.tables.get("PROJECT");
  if (!project || project.rows.length === 0) {
    throw refusal({
      code: "xer.noProject",
      message: "The file is a Primavera export but holds no project.",
      hint: "In Primavera choose File, Export, Primavera PM (XER), type Project.",
      data: { tables: [...tables.tables.keys()] },
    });
  }
  if (!tables.ended) {
    throw refusal({
      code: "xer.truncated",
      message: "The file does not end with %E, as whole exports do; the rest of it is missing.",
      hint: "Copy or export the file again; it was cut off.",
    });
  }
}

/** Reads a Primavera export: one document for each project in it. */
export async function readXer(
  source: ByteSource,
  head: Uint8Array,
  options: BoundedInputOptions,
): Promise<PlanDocument[]> {
  const lines = collectXer(options.limits);
  const marked = markedEncoding(head);
  const decode = marked === null ? null : strictDecoder(marked);
  for await (const piece of boundedInput(source, options)) lines.write(decode ? decode(piece) : asLatin1(piece));
  const tables = lines.end();
  const text = decode ? (written: string) => written : textOf(guessEncoding(namesIn(tables)));
  checkTables(tables);
  const shared = readSharedCalendars(tables, text);
  const columns = reportLines();
  reportColumns(tables, columns);
  return documentsOf(tables, text, { ...shared, report: [...shared.report, ...columns.lines()] });
}
