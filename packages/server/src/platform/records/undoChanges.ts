import { customPatch, mergedCustom, recordNamed, type Conflict, type CustomValues } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { isDeepStrictEqual } from "node:util";
import type { Place } from "../access/projectAccess.ts";
import { isForeign } from "../access/privateRows.ts";
import { readableValues } from "../access/fieldAccess.ts";
import { notFound, Refusal } from "../problems/refusal.ts";
import { requireAction, requireFields } from "./editAccess.ts";
import { refuseTrashed } from "./refuseTrashed.ts";
import type { RowValues } from "./recordMapping.ts";
import type { UnitOfWork } from "./unitOfWork.ts";
import type { WorkingRow } from "./workingRow.ts";

interface Entry {
  record: string;
  record_id: string;
  project_id: string | null;
  verb: "created" | "updated" | "deleted" | "restored";
  before: RowValues | null;
  after: RowValues | null;
  private_to: string | null;
}

/**
 * Puts back, in the unit, every field that a change set changed. Refused as a whole where a later change stands on it: a field has
 * another value by now, or undoing would take rows along that others added.
 */
export async function undoChanges(unit: UnitOfWork, changeSetId: string): Promise<void> {
  const { rows: entries } = await unit.tx.executeQuery<Entry>(
    CompiledQuery.raw(
      "select record, record_id, project_id, verb, before, after, private_to from changes where org_id = $1 and change_set_id = $2 order by seq",
      [unit.orgId, changeSetId],
    ),
  );
  if (entries.length === 0) throw notFound("change set", changeSetId);
  await unit.access.load(entries.map((entry) => entry.project_id));
  const visible = entries.every(
    (entry) =>
      unit.access.may("read", recordNamed(entry.record), placeOf(entry)) && !isForeign(unit.actor, entry.private_to),
  );
  if (!visible) throw notFound("change set", changeSetId);
  for (const record of [...new Set(entries.map((entry) => entry.record))].sort())
    await unit.load(
      recordNamed(record),
      entries.filter((entry) => entry.record === record).map((entry) => entry.record_id),
    );
  const conflicts = entries.flatMap((entry) => putBack(unit, entry));
  await unit.prepare();
  const own = new Set(entries.map((entry) => entry.record_id));
  const taken = unit.rows().filter((row) => row.verb === "deleted" && !own.has(row.id));
  const first = conflicts[0] ?? taken[0];
  if (first)
    throw new Refusal(
      "undo.impossible",
      `This cannot be undone any more: ${conflicts.length + taken.length} of its records (first a ${"record" in first ? first.record : first.declaration.name}) were changed since.`,
      {
        hint: "Undo the later change first, or change the values by hand.",
        conflicts,
      },
    );
  await refuseTrashed(unit);
}

function placeOf({ record_id: id, project_id: projectId, before, after }: Entry): Place {
  return { id, projectId, values: { ...before, ...after } };
}

function putBack(unit: UnitOfWork, entry: Entry): Conflict[] {
  const row = unit.find(recordNamed(entry.record), entry.record_id);
  if (!row) return [];
  const { verb } = entry;
  const { before, after } = verb === "updated" ? withChangedCustom(entry, row) : entry;
  requireAction(unit, verb === "updated" ? "write" : "delete", row);
  const changed = Object.keys(after ?? {}).filter((name) => !isDeepStrictEqual(row.before?.[name], after?.[name]));
  // What the server alone writes follows from the rest: where it has gone on since, it stays.
  const stale = changed.filter((name) => row.declaration.fields[name]?.writable !== false);
  if (verb === "deleted") {
    // Changed and deleted in one go: the log then holds what changed, not the whole row.
    if (after !== null) {
      if (!row.wasDeleted || stale.length > 0) return [conflict(unit, row, stale, before ?? {})];
      requireFields(unit, row, before ?? {}, false);
      row.set(before ?? {});
    }
    row.setDeleted(false);
    return [];
  }
  if (verb !== "updated") {
    if (!row.wasDeleted && changed.length > 0) return [conflict(unit, row, changed, {})];
    row.setDeleted(true);
    return [];
  }
  if (row.wasDeleted || stale.length > 0) return [conflict(unit, row, stale, before ?? {})];
  const back = Object.fromEntries(Object.entries(before ?? {}).filter(([name]) => !changed.includes(name)));
  requireFields(unit, row, back, false);
  row.set(back);
  return [];
}

/** Of custom values only those that the change set changed are put back, and stand in the way when others changed them since. */
function withChangedCustom({ before, after }: Entry, row: WorkingRow): Pick<Entry, "before" | "after"> {
  const from = before?.["custom"] as CustomValues | undefined;
  const to = after?.["custom"] as CustomValues | undefined;
  if (!from || !to) return { before, after };
  const present = row.before?.["custom"] as CustomValues;
  const forth = customPatch(from, to);
  return {
    before: { ...before, custom: customPatch(to, from) },
    after: { ...after, custom: mergedCustom(present, forth) },
  };
}

function conflict(unit: UnitOfWork, row: WorkingRow, fields: readonly string[], yours: RowValues): Conflict {
  return {
    record: row.declaration.name,
    id: row.id,
    yourVersion: null,
    version: row.baseVersion,
    fields: [...fields],
    yours: unit.actor ? readableValues(unit.actor, row.declaration, yours, row) : yours,
    theirs: {},
    changedBy: null,
    changedAt: null,
  };
}
