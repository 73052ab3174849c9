import { offboardCause, type RecordDeclaration } from "@gantry/records";
import { Refusal } from "../../platform/problems/refusal.ts";
import { followsSubject } from "../../platform/records/kernel-hooks/trashHanging.ts";
import type { UnitOfWork } from "../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../platform/records/workingRow.ts";

interface Ownership {
  /** Field that names whose row it is. */
  field: string;
  /** Whether those who lead the project may take it away. */
  removable: boolean;
}

/** Gives new rows their owner: whoever writes them. The system's rows say themselves whose they are. */
export function giveOwner(unit: UnitOfWork, rows: readonly WorkingRow[], { field }: Ownership): void {
  // Whoever loads the demo has not said what is said in it.
  if (unit.cause === "demo") return;
  for (const row of rows) if (row.isNew && unit.actor) row.set({ [field]: unit.actor.userId });
}

/** Lets nobody change what is somebody else's. */
export function checkOwner(unit: UnitOfWork, rows: readonly WorkingRow[], { field, removable }: Ownership): void {
  const { actor } = unit;
  // What somebody followed ends with their account.
  if (!actor || unit.cause === offboardCause) return;
  for (const row of rows) {
    if (row.isNew || row.before?.[field] === actor.userId || followsSubject(unit, row)) continue;
    if (row.verb !== "updated" && removable && leads(unit, row)) continue;
    throw denied(row.declaration, removable);
  }
}

function leads(unit: UnitOfWork, { declaration, projectId }: WorkingRow): boolean {
  return unit.access.holds(projectId === null ? "people.write" : "project.write", declaration, projectId);
}

function denied({ name }: RecordDeclaration, removable: boolean): Refusal {
  return new Refusal(
    "access.denied",
    removable
      ? `Only its author changes a ${name}; those who lead the project may remove it.`
      : `A ${name} is its owner's own.`,
  );
}
