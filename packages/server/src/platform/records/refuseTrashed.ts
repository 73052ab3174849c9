import { recordNamed, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../problems/refusal.ts";
import { mappingOf } from "./recordMapping.ts";
import type { UnitOfWork } from "./unitOfWork.ts";
import type { WorkingRow } from "./workingRow.ts";

interface Named {
  row: WorkingRow;
  field: string;
  id: string;
}

/**
 * Refuses what comes back (rows out of the trash, references by undo) while what it names is in the trash. Call when hooks have
 * completed the unit: they bring some of it along, and detach some.
 */
export async function refuseTrashed(unit: UnitOfWork): Promise<void> {
  const byTarget = new Map<string, Named[]>();
  for (const row of unit.rows()) {
    if (row.verb !== "restored" && row.verb !== "updated") continue;
    for (const field of row.verb === "restored" ? Object.keys(row.values) : row.changedFields()) {
      const to = row.declaration.fields[field]?.to;
      const value = row.values[field];
      // Of several rows named some may be gone; of the one named it may not.
      if (to && typeof value === "string") byTarget.set(to, [...(byTarget.get(to) ?? []), { row, field, id: value }]);
    }
  }
  for (const [name, all] of byTarget) await refuseFirst(unit, recordNamed(name), all);
}

async function refuseFirst(unit: UnitOfWork, target: RecordDeclaration, all: readonly Named[]): Promise<void> {
  // The unit's own state of a row counts, not the one the database still has.
  const asked = new Set(all.map(({ id }) => id).filter((id) => !unit.find(target, id)));
  const { table, projectColumn, byName } = mappingOf(target);
  const title = byName.get(target.title)?.expression ?? "t.id";
  const { rows } = await unit.tx.executeQuery<{ id: string; name: string; project_id: string | null }>(
    CompiledQuery.raw(
      `select t.id, ${title}::text as name, ${projectColumn ?? "null::uuid"} as project_id from ${table} t where t.org_id = $1 and t.id = any($2::uuid[]) and t.deleted_at is not null`,
      [unit.orgId, [...asked]],
    ),
  );
  const trashed = new Map(rows.map((row) => [row.id, row]));
  const first = all.find(({ id }) => trashed.has(id) || unit.find(target, id)?.deleted);
  if (!first) return;
  const found = trashed.get(first.id);
  await unit.access.load([found?.project_id ?? null]);
  // Its name is told only to whoever may see it.
  const isVisible = found && unit.access.may("read", target, { projectId: found.project_id, id: found.id });
  const which = isVisible ? `${target.name} "${found.name}"` : target.name;
  const message = `A ${first.row.declaration.name} cannot come back like this: its ${which} is in the trash.`;
  throw new Refusal("reference.unknown", message, {
    hint: `Restore the ${target.name} first.`,
    issues: [{ path: first.field, message }],
  });
}
