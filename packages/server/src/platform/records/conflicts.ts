import { customPatch, type Conflict, type CustomValues } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { isDeepStrictEqual } from "node:util";
import { readableValues } from "../access/fieldAccess.ts";
import type { RowValues } from "./recordMapping.ts";
import type { UnitOfWork } from "./unitOfWork.ts";
import type { WorkingRow } from "./workingRow.ts";

/** An update or deletion based on an older version of a row than there is. `values` is null for a deletion. */
export interface StaleEdit {
  row: WorkingRow;
  yourVersion: number | null;
  values: RowValues | null;
}

interface Later {
  record_id: string;
  fields: string[] | null;
  custom_before: CustomValues | null;
  custom_after: CustomValues | null;
  name: string | null;
  at: string;
  version: number;
}

/**
 * Which of the stale edits collide with what others changed since: those that touch a field somebody else changed to another
 * value, deletions, and anything on a row that went to the trash. The others may be merged.
 */
export async function conflictsOf(unit: UnitOfWork, edits: readonly StaleEdit[]): Promise<Conflict[]> {
  if (edits.length === 0) return [];
  const later = await laterChanges(unit, edits);
  return edits.flatMap((edit) => {
    const since = later.filter(
      (change) => change.record_id === edit.row.id && change.version > (edit.yourVersion ?? 0),
    );
    const changed = new Set(since.flatMap((change) => change.fields ?? []));
    const { row, values } = edit;
    // A version that never was (a backup was restored since): nobody knows what the edit is based on.
    const isUnknown = (edit.yourVersion ?? 0) > row.baseVersion;
    const fields = Object.keys(values ?? {}).filter(
      (name) =>
        (isUnknown || changed.has(name)) &&
        !isDeepStrictEqual(row.before?.[name], values?.[name]) &&
        (name !== "custom" || collides(since, row, values ?? {})),
    );
    return fields.length > 0 || values === null || row.wasDeleted ? [conflictOf(unit, edit, fields, since.at(-1))] : [];
  });
}

/** Whether a custom value given was changed by others to something else. */
function collides(since: readonly Later[], row: WorkingRow, values: RowValues): boolean {
  const given = values["custom"] as CustomValues;
  const present = row.before?.["custom"] as CustomValues;
  const changed = since.flatMap((each) => Object.keys(customPatch(each.custom_before ?? {}, each.custom_after ?? {})));
  return changed.some((key) => key in given && !isDeepStrictEqual(given[key] ?? null, present[key] ?? null));
}

/** The conflict of an edit that insists on its version (If-Match). */
export async function staleConflict(unit: UnitOfWork, edit: StaleEdit): Promise<Conflict> {
  const later = await laterChanges(unit, [edit]);
  const changed = new Set(later.flatMap((change) => change.fields ?? []));
  const fields = Object.keys(edit.values ?? {}).filter((name) => changed.has(name));
  return conflictOf(unit, edit, fields, later.at(-1));
}

async function laterChanges(unit: UnitOfWork, edits: readonly StaleEdit[]): Promise<Later[]> {
  const { rows } = await unit.tx.executeQuery<Later>(
    CompiledQuery.raw(
      `select c.record_id, c.version, c.at, u.name,
        case when jsonb_typeof(c.after) = 'object' then (select array_agg(k) from jsonb_object_keys(c.after) k) end as fields,
        c.before -> 'custom' as custom_before, c.after -> 'custom' as custom_after
      from changes c
      join unnest($2::uuid[], $3::int4[]) as e (id, version) on c.record_id = e.id and c.version > e.version
      left join users u on u.org_id = c.org_id and u.id = c.user_id
      where c.org_id = $1 order by c.record_id, c.version`,
      [unit.orgId, edits.map((edit) => edit.row.id), edits.map((edit) => edit.yourVersion ?? 0)],
    ),
  );
  return rows;
}

function conflictOf(unit: UnitOfWork, edit: StaleEdit, fields: readonly string[], last: Later | undefined): Conflict {
  const { row } = edit;
  const shown = fields.length > 0 ? fields : Object.keys(edit.values ?? {});
  const pick = (values: Readonly<RowValues>) => {
    const picked = Object.fromEntries(shown.map((name) => [name, values[name]]));
    return unit.actor ? readableValues(unit.actor, row.declaration, picked, row) : picked;
  };
  return {
    record: row.declaration.name,
    id: row.id,
    yourVersion: edit.yourVersion,
    version: row.baseVersion,
    fields: [...fields],
    yours: pick(edit.values ?? {}),
    theirs: { ...pick(row.before ?? {}), ...(row.wasDeleted ? { deletedAt: last?.at ?? unit.at } : {}) },
    changedBy: last?.name ?? null,
    changedAt: last?.at ?? null,
  };
}
