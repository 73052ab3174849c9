import type { PlanDocument } from "../document/planDocument.ts";
import { refusal } from "../input/refusedInput.ts";
import type { TextOf } from "./codePage.ts";
import { readXerProject, type SharedCalendars } from "./readXerProject.ts";
import type { XerRow, XerTable, XerTables } from "./xerTables.ts";

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

/** One document for each project of an export's tables that is a plan of its own. */
export function documentsOf(tables: XerTables, text: TextOf, calendars: SharedCalendars): PlanDocument[] {
  const project = tables.tables.get("PROJECT");
  if (!project) return [];
  const plans = projectsToRead(project, tables.tables.get("TASK"));
  if (plans.length > MOST_PROJECTS) {
    throw refusal({
      code: "xer.tooManyProjects",
      message: `The file holds ${plans.length} projects; at most ${MOST_PROJECTS} are read at once.`,
      hint: "Export fewer projects at once.",
      data: { projects: plans.length, limit: MOST_PROJECTS },
    });
  }
  return plans.map((row) => readXerProject(tables, row, { text, calendars }));
}
