import type { RecordDeclaration } from "@gantry/records";
import { isForeign, ownerOf } from "../access/privateRows.ts";
import type { RowAction } from "../access/projectAccess.ts";
import { permissionOf } from "../access/projectAccess.ts";
import { notFound, Refusal } from "../problems/refusal.ts";
import type { RowValues } from "./recordMapping.ts";
import type { UnitOfWork } from "./unitOfWork.ts";
import type { WorkingRow } from "./workingRow.ts";

/** Refuses as not found what the actor may not see, as denied what may be seen but not done. */
export function requireAction(unit: UnitOfWork, action: RowAction, row: WorkingRow): void {
  const { declaration, id, projectId } = row;
  const owner = ownerOf(declaration, row.before ?? row.values);
  if (!unit.access.may("read", declaration, row) || isForeign(unit.actor, owner)) throw notFound(declaration.name, id);
  if (!unit.access.may(action, declaration, row))
    throw denied(permissionOf(action, declaration, projectId), declaration);
}

/** Refuses values for fields that need a permission the actor does not hold there. */
export function requireFields(unit: UnitOfWork, row: WorkingRow, values: RowValues, creating: boolean): void {
  const { declaration, projectId } = row;
  for (const name of Object.keys(values)) {
    const ofRecord = creating ? null : (declaration.permissions.writeFields ?? null);
    const permission = declaration.fields[name]?.writePermission ?? ofRecord;
    if (permission && !unit.access.holds(permission, declaration, projectId))
      throw denied(permission, declaration, name);
  }
}

export function denied(permission: string, declaration: RecordDeclaration, field?: string): Refusal {
  const what = field ? `Writing "${field}" of a ${declaration.name}` : `This change of a ${declaration.name}`;
  return new Refusal("access.denied", `${what} needs the permission "${permission}", which your role does not give.`, {
    hint: declaration.scope === "project" ? "Ask the project's manager." : "Ask an administrator.",
    ...(field ? { issues: [{ path: field, message: `Needs the permission "${permission}".` }] } : {}),
  });
}
