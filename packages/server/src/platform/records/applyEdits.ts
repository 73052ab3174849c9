import { organisation, project, recordNamed, type Conflict, type Edit, type RecordDeclaration } from "@gantry/records";
import { notFound, Refusal } from "../problems/refusal.ts";
import { checkReferences } from "./checkReferences.ts";
import { conflictsOf, staleConflict, type StaleEdit } from "./conflicts.ts";
import { requireAction, requireFields } from "./editAccess.ts";
import { refuseTrashed } from "./refuseTrashed.ts";
import type { RowValues } from "./recordMapping.ts";
import { withSubjects } from "./subjects.ts";
import type { UnitOfWork } from "./unitOfWork.ts";
import type { WorkingRow } from "./workingRow.ts";

export interface ApplyOptions {
  /** Refuse (412) whatever is based on an older version, even where it could be merged: what If-Match asks for. */
  strict?: boolean;
  /** Where the edits stand in the request, for messages: index of an edit to the path of its values. */
  path?: (index: number) => string;
}

/**
 * Applies the actor's edits, already valid by their schemas, to the unit: access row by row and field by field, versions,
 * references. Nothing is written yet; `unit.flush()` does. Gives the row of each edit.
 */
export async function applyEdits<const E extends readonly Edit[]>(
  unit: UnitOfWork,
  given: E,
  options: ApplyOptions = {},
): Promise<{ [K in keyof E]: WorkingRow }> {
  const edits = await withSubjects(unit, given);
  await loadTouched(unit, edits);
  await unit.access.load(edits.map((edit) => projectNamedBy(edit)));
  await unit.access.load(unit.rows().map((row) => row.projectId));
  const stale: StaleEdit[] = [];
  const rows = edits.map((edit) => {
    const declaration = recordNamed(edit.record);
    return edit.op === "create" ? create(unit, declaration, edit) : change(unit, declaration, edit, stale);
  });
  await refuseConflicts(unit, stale, options.strict ?? false);
  for (const { row, values } of stale) row.set(values ?? {});
  const path = options.path ?? (() => "");
  await checkReferences(
    unit,
    edits.flatMap((edit, index) =>
      "values" in edit ? [{ declaration: recordNamed(edit.record), values: edit.values, path: path(index) }] : [],
    ),
  );
  if (edits.some((edit) => edit.op === "restore")) {
    await unit.prepare();
    await refuseTrashed(unit);
  }
  return rows as { [K in keyof E]: WorkingRow };
}

async function loadTouched(unit: UnitOfWork, edits: readonly Edit[]): Promise<void> {
  const byRecord = new Map<string, string[]>();
  for (const edit of edits) {
    // Whoever creates a project manages it, so one that is there already must be found before anything is granted.
    if (edit.op === "create" && edit.record !== project.name) continue;
    const ids = byRecord.get(edit.record);
    if (ids) ids.push(edit.id);
    else byRecord.set(edit.record, [edit.id]);
  }
  // Always in the same order, so that two transactions do not wait for each other.
  for (const [record, ids] of [...byRecord].sort(([a], [b]) => (a < b ? -1 : 1)))
    await unit.load(recordNamed(record), ids);
}

function projectNamedBy(edit: Edit): string | null {
  if (edit.record === project.name) return edit.id;
  const value = "values" in edit ? edit.values["projectId"] : null;
  return typeof value === "string" ? value : null;
}

function create(unit: UnitOfWork, declaration: RecordDeclaration, edit: Edit & { op: "create" }): WorkingRow {
  if (unit.find(declaration, edit.id))
    throw new Refusal("row.exists", `There is already a ${declaration.name} ${edit.id}.`);
  if (declaration === project && unit.actor?.permissions.has("project.create")) unit.access.addCreated(edit.id);
  const row = unit.create(declaration, edit.values, edit.id);
  const { projectId } = row;
  if (
    declaration !== project &&
    projectId !== null &&
    !unit.access.mayNameProject(declaration, project, { projectId, values: row.values })
  )
    throw new Refusal("reference.unknown", `projectId: There is no project ${projectId}, or you may not see it.`, {
      issues: [{ path: "projectId", message: `There is no project ${projectId}, or you may not see it.` }],
    });
  requireAction(unit, "create", row);
  refuseForOrganisation(declaration);
  requireFields(unit, row, edit.values, true);
  return row;
}

function change(
  unit: UnitOfWork,
  declaration: RecordDeclaration,
  edit: Exclude<Edit, { op: "create" }>,
  stale: StaleEdit[],
): WorkingRow {
  const row = unit.find(declaration, edit.id);
  if (!row) throw notFound(declaration.name, edit.id);
  requireAction(unit, edit.op === "update" ? "write" : "delete", row);
  if (edit.op !== "update") refuseForOrganisation(declaration);
  if (edit.op === "restore") {
    row.setDeleted(false);
    return row;
  }
  const isStale = !row.isNew && (edit.version !== row.baseVersion || row.wasDeleted);
  if (edit.op === "delete") {
    if (isStale && !row.wasDeleted) stale.push({ row, yourVersion: edit.version, values: null });
    else row.setDeleted(true);
    return row;
  }
  requireFields(unit, row, edit.values, false);
  requireSameProject(row, edit.values);
  if (isStale) stale.push({ row, yourVersion: edit.version, values: edit.values });
  else row.set(edit.values);
  return row;
}

function refuseForOrganisation(declaration: RecordDeclaration): void {
  if (declaration === organisation)
    throw new Refusal("request.unsupported", "An installation has one organisation: set-up makes it, and it stays.");
}

function requireSameProject(row: WorkingRow, values: RowValues): void {
  if (!("projectId" in values) || values["projectId"] === row.values["projectId"]) return;
  const message = `A ${row.declaration.name} stays in its project.`;
  throw new Refusal("row.invalid", message, { issues: [{ path: "projectId", message }] });
}

async function refuseConflicts(unit: UnitOfWork, stale: readonly StaleEdit[], strict: boolean): Promise<void> {
  const first = stale[0];
  if (!first) return;
  if (strict) {
    const conflict = await staleConflict(unit, first);
    throw new Refusal(
      "row.stale",
      `${whoOf(conflict)} changed this ${conflict.record} since you read it: it is at version ${conflict.version}, not ${conflict.yourVersion}.`,
      {
        hint: "Read it again and decide anew.",
        conflicts: [conflict],
      },
    );
  }
  const conflicts = await conflictsOf(unit, stale);
  const [conflict] = conflicts;
  if (!conflict) return;
  const fields = conflict.fields.length > 0 ? ` (${conflict.fields.join(", ")})` : "";
  throw new Refusal(
    "row.conflict",
    `${whoOf(conflict)} changed the same ${conflict.record}${fields} in the meantime. Nothing was written.`,
    {
      hint: "Keep theirs, or send yours again with the present version.",
      conflicts,
    },
  );
}

function whoOf(conflict: Conflict): string {
  return conflict.changedBy ?? "Somebody";
}
