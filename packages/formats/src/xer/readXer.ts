import type { ByteSource, BoundedInputOptions } from "../input/boundedInput.ts";
import { boundedInput } from "../input/boundedInput.ts";
import { refusal } from "../input/refusedInput.ts";
import { asLatin1, markedEncoding, strictDecoder } from "../input/textDecoding.ts";
import type { PlanDocument } from "../document/planDocument.ts";
import { guessEncoding, textOf, type TextOf } from "./codePage.ts";
import { readSharedCalendars, readXerProject } from "./readXerProject.ts";
import { collectXer, type XerRow, type XerTable, type XerTables } from "./xerTables.ts";

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

function documentsOf(tables: XerTables, text: TextOf): PlanDocument[] {
  const project = tables.tables.get("PROJECT");
  const task = tables.tables.get("TASK");
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
  const plans = projectsToRead(project, task);
  if (plans.length > MOST_PROJECTS) {
    throw refusal({
      code: "xer.tooManyProjects",
      message: `The file holds ${plans.length} projects; at most ${MOST_PROJECTS} are read at once.`,
      hint: "Export fewer projects at once.",
      data: { projects: plans.length, limit: MOST_PROJECTS },
    });
  }
  const calendars = readSharedCalendars(tables, text);
  return plans.map((row) => readXerProject(tables, row, { text, calendars }));
}

/** Each project is laid over the whole file, so their number is bounded. */
const MOST_PROJECTS = 200;

/** One row a project, of those with activities where there are any; a baseline travels with its project, which is the plan. */
function projectsToRead(project: XerTable, task: XerTable | undefined): XerRow[] {
  const rows = new Map(project.rows.toReversed().map((row) => [project.get(row, "proj_id"), row]));
  const withTasks = new Set(task?.rows.map((row) => task.get(row, "proj_id")));
  const plans = [...rows.values()].toReversed().filter((row) => !rows.has(project.get(row, "orig_proj_id") ?? "none"));
  const filled = plans.filter((row) => withTasks.has(project.get(row, "proj_id")));
  return filled.length > 0 ? filled : plans;
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
  return documentsOf(tables, text);
}
