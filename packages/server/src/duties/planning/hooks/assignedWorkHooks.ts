import { changeDuration, changeWork, type AssignedWork, type WorkChange, type WorkFields } from "@gantry/engine";
import { assignment } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import { isPutBack } from "../../../platform/records/isPutBack.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/**
 * Who changes a duration or the work of an item and says nothing of its assignments gets them changed by its task type (WRK-1,
 * WRK-2): assigned work says how long it takes, so the new duration would move no date. Imports and undo state everything.
 */
export const assignedWorkHooks: RecordHooks = {
  async prepare(unit, rows) {
    if (isPutBack(unit)) return;
    const changed = rows.filter((row) => !row.isNew && !row.deleted && row.touched("duration", "work"));
    if (changed.length === 0) return;
    const assigned = await assignedOf(unit, changed);
    for (const row of changed) {
      const crew = assigned.get(row.id) ?? [];
      if (crew.length === 0 || crew.some(({ row: each }) => each.touched("work", "units"))) continue;
      write(
        row,
        crew,
        changeOf(
          row,
          crew.map(({ work }) => work),
        ),
      );
    }
  },
};

interface Member {
  row: WorkingRow;
  work: AssignedWork;
}

function changeOf(row: WorkingRow, crew: readonly AssignedWork[]): WorkChange {
  const before = row.before as unknown as WorkFields;
  const { duration, work, taskType, effortDriven } = row.values as unknown as WorkFields;
  const fields = { duration: before.duration, work: before.work ?? null, taskType, effortDriven } as WorkFields;
  if (duration !== before.duration) return changeDuration(fields, crew, duration);
  return typeof work === "number" ? changeWork(fields, crew, work) : { activity: {}, assignments: [] };
}

function write(row: WorkingRow, crew: readonly Member[], { activity, assignments }: WorkChange): void {
  // What was stated stands.
  const stated = Object.keys(activity).filter((name) => row.touched(name));
  row.set(Object.fromEntries(Object.entries(activity).filter(([name]) => !stated.includes(name))));
  const byId = new Map(crew.map((member) => [member.row.id, member.row]));
  for (const { id, ...values } of assignments) byId.get(id)?.set(values);
}

async function assignedOf(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<Map<string, Member[]>> {
  const { rows: found } = await unit.tx.executeQuery<{ id: string; kind: AssignedWork["kind"] & string }>(
    CompiledQuery.raw(
      `select a.id, p.kind from assignments a join people p on p.org_id = a.org_id and p.id = a.person_id
       where a.org_id = $1 and a.work_item_id = any($2::uuid[]) and a.deleted_at is null`,
      [unit.orgId, rows.map((row) => row.id)],
    ),
  );
  const loaded = await unit.load(
    assignment,
    found.map(({ id }) => id),
  );
  const members = new Map<string, Member[]>();
  for (const { id, kind } of found) {
    const row = loaded.get(id);
    if (!row || row.deleted) continue;
    const workItemId = row.values["workItemId"] as string;
    const work = { ...(row.values as unknown as AssignedWork), id, kind };
    members.set(workItemId, [...(members.get(workItemId) ?? []), { row, work }]);
  }
  return members;
}
