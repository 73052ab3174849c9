import { linkedElsewhere } from "../cross-links/linkedElsewhere.ts";
import { CompiledQuery } from "kysely";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/** Fields that a schedule does not depend on; a change in these alone asks for none. */
const indifferent: Record<string, ReadonlySet<string>> = {
  workItem: new Set([
    "rank",
    "notes",
    "state",
    "priority",
    "estimated",
    "code",
    "externalId",
    "number",
    "name",
    "fixedCost",
    "itemType",
    "boardColumnId",
  ]),
  sprint: new Set(["name", "goal", "startedAt", "closedAt"]),
  project: new Set([
    "key",
    "name",
    "kind",
    "parallelSprints",
    "state",
    "problem",
    "goals",
    "successMeasures",
    "managerId",
    "visibility",
    "budget",
    "currency",
    "externalId",
  ]),
  dependency: new Set(["externalId"]),
  assignment: new Set(["externalId"]),
  person: new Set(["name", "jobTitle", "team", "email", "costRate", "active", "externalId"]),
  calendar: new Set(["name", "externalId"]),
};

/**
 * Leaves a request for each project whose schedule the rows may move, in the transaction that writes them: computed they are by
 * the scheduler, also after a power failure in between.
 */
export function requestSchedules(wake: () => void): RecordHooks {
  return {
    async written(unit, rows) {
      const moving = rows.filter(movesSchedule);
      if (moving.length === 0) return;
      await request(unit, moving);
      unit.afterCommit(wake);
    },
  };
}

function movesSchedule(row: WorkingRow): boolean {
  if (row.verb !== "updated") return row.verb !== null;
  const ignored = indifferent[row.declaration.name];
  return row.changedFields().some((name) => !ignored?.has(name));
}

async function request(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const own = new Set(rows.map((row) => row.projectId).filter((id) => id !== null));
  const shared = rows.filter((row) => row.projectId === null);
  const affected = shared.length === 0 ? [] : await usersOf(unit, shared);
  const linked = await linkedElsewhere(unit, rows);
  const projectIds = [...new Set([...own, ...affected, ...linked])];
  await unit.tx.executeQuery(
    CompiledQuery.raw(
      "insert into schedule_requests (org_id, project_id, change_set_id) select $1, id, $3 from projects where org_id = $1 and id = any($2::uuid[]) and deleted_at is null",
      [unit.orgId, projectIds, unit.changeSetId],
    ),
  );
}

/** Projects that use people: those they are assigned in. Calendars of the organisation may serve any project. */
async function usersOf(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<string[]> {
  const people = rows.filter((row) => row.declaration.name === "person");
  const statement =
    people.length === rows.length
      ? "select distinct project_id as id from assignments where org_id = $1 and person_id = any($2::uuid[]) and deleted_at is null"
      : "select id from projects where org_id = $1 and $2::uuid[] is not null and deleted_at is null";
  const { rows: found } = await unit.tx.executeQuery<{ id: string }>(
    CompiledQuery.raw(statement, [unit.orgId, people.map((row) => row.id)]),
  );
  return found.map((row) => row.id);
}
