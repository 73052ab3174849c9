import { isShareable, recordOrNull, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Place, RowAction } from "../../../platform/access/projectAccess.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { HookRegistry } from "../../../platform/records/hooks.ts";
import { mappingOf } from "../../../platform/records/recordMapping.ts";
import { requireOneOf } from "../../../platform/records/requireOneOf.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/** A share names one user or group, something that is there, and gives no more than its giver may do with it. */
export function addShareHooks(hooks: HookRegistry): void {
  hooks.add("share", {
    async check(unit, rows) {
      for (const row of rows) {
        if (row.deleted) continue;
        requireOneOf(row, ["userId", "teamId", "departmentId"]);
        if (row.touched("subjectRecord", "subjectId", "projectId", "level")) await checkSubject(unit, row);
      }
    },
  });
}

async function checkSubject(unit: UnitOfWork, row: WorkingRow): Promise<void> {
  const { subjectRecord, subjectId } = row.values;
  const target = recordOrNull(String(subjectRecord));
  if (!target || !isShareable(target))
    throw refused("subjectRecord", `Rows of "${String(subjectRecord)}" cannot be shared one by one.`);
  if (subjectId === null) {
    if (row.projectId === null || target.scope !== "project" || target.name === "project")
      throw refused("subjectId", `Say which ${target.name} is shared, or in which project all of them are.`);
    return requireRights(unit, target, row, { projectId: row.projectId });
  }
  const found = await placeOf(unit, target, String(subjectId));
  if (!found || (unit.actor && !unit.access.may("read", target, found))) {
    const message = `There is no ${target.name} ${String(subjectId)}, or you may not see it.`;
    throw new Refusal("reference.unknown", `subjectId: ${message}`, { issues: [{ path: "subjectId", message }] });
  }
  if (found.projectId !== row.projectId) throw refused("projectId", `This ${target.name} is in another project.`);
  requireRights(unit, target, row, found);
}

function requireRights(unit: UnitOfWork, target: RecordDeclaration, row: WorkingRow, place: Place): void {
  if (!unit.actor) return;
  const level = row.values["level"];
  const needed: RowAction[] = level === "write" ? ["read", "write"] : ["read"];
  if (needed.every((action) => unit.access.may(action, target, place))) return;
  const message = `You cannot let others change a ${target.name} that you may not change yourself.`;
  throw new Refusal("access.denied", message, { issues: [{ path: "level", message }] });
}

async function placeOf(unit: UnitOfWork, target: RecordDeclaration, id: string): Promise<Place | null> {
  const made = unit.find(target, id);
  if (made) return made.deleted ? null : made;
  const { table, projectColumn } = mappingOf(target);
  const { rows } = await unit.tx.executeQuery<{ project_id: string | null }>(
    CompiledQuery.raw(
      `select ${projectColumn ?? "null::uuid"} as project_id from ${table} t where t.org_id = $1 and t.id = $2 and t.deleted_at is null`,
      [unit.orgId, id],
    ),
  );
  const projectId = rows[0]?.project_id ?? null;
  if (unit.actor) await unit.access.load([projectId]);
  return rows[0] ? { id, projectId } : null;
}

function refused(path: string, message: string): Refusal {
  return new Refusal("row.invalid", message, { issues: [{ path, message }] });
}
