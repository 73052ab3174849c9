import { isDone, sprint, workItem, type WorkItemRow } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { lockStructure } from "../hooks/structureLock.ts";
import { emptyPlaces } from "./emptyPlaces.ts";

/** Sprints end after they start, one is active at a time unless the project has several teams, and a closed one keeps only what is done. */
export const sprintHooks: RecordHooks = {
  async prepare(unit, rows) {
    for (const row of rows) stamp(unit, row);
    if (unit.cause === "undo") return;
    const closed = rows.filter((row) => !row.deleted && row.touched("state") && row.values["state"] === "closed");
    keepDone(unit, closed);
    await emptyPlaces(
      unit,
      closed.filter((row) => !row.isNew),
      { field: "sprintId", unfinished: true },
    );
    await emptyPlaces(
      unit,
      rows.filter((row) => row.verb === "deleted"),
      { field: "sprintId", unfinished: false },
    );
  },
  async check(unit, rows) {
    for (const row of rows) {
      if (row.deleted || (row.values["start"] as string) < (row.values["finish"] as string)) continue;
      const message = `"${String(row.values["name"])}" must end after it starts.`;
      throw new Refusal("row.invalid", message, { issues: [{ path: "finish", message }] });
    }
    await checkOneActive(
      unit,
      rows.filter((row) => !row.deleted && row.touched("state") && row.values["state"] === "active"),
    );
  },
};

/** Notes when it was started and closed; one put back to an earlier state was not. */
function stamp(unit: UnitOfWork, row: WorkingRow): void {
  if (!row.touched("state")) return;
  const { state, startedAt, closedAt } = row.values;
  row.set({
    startedAt: state === "planned" ? null : (startedAt ?? unit.at),
    closedAt: state === "closed" ? (closedAt ?? unit.at) : null,
  });
}

/** What somebody finished while another was closing its sprint stays there, though that one meant to carry it on. */
function keepDone(unit: UnitOfWork, closed: readonly WorkingRow[]): void {
  const ids = new Set<unknown>(closed.map((row) => row.id));
  for (const item of unit.rows(workItem)) {
    const sprintId = item.before?.["sprintId"];
    if (ids.has(sprintId) && isDone(item.before as unknown as WorkItemRow)) item.set({ sprintId });
  }
}

async function checkOneActive(unit: UnitOfWork, starting: readonly WorkingRow[]): Promise<void> {
  if (starting.length === 0) return;
  const projectIds = [...new Set(starting.map((row) => row.projectId as string))];
  // Of two who start sprints at once, the second sees the first.
  await lockStructure(unit, new Map(projectIds.map((id) => [id, 0])));
  const { rows } = await unit.tx.executeQuery<{ id: string; name: string; projectId: string }>(
    CompiledQuery.raw(
      `select s.id, s.name, s.project_id as "projectId" from sprints s
       join projects p on p.org_id = s.org_id and p.id = s.project_id and not p.parallel_sprints
       where s.org_id = $1 and s.project_id = any($2::uuid[]) and s.state = 'active' and s.deleted_at is null`,
      [unit.orgId, projectIds],
    ),
  );
  for (const row of starting) {
    const other = rows.find(({ id, projectId }) => {
      const own = unit.find(sprint, id);
      const isActive = own === undefined || (!own.deleted && own.values["state"] === "active");
      return id !== row.id && projectId === row.projectId && isActive;
    });
    if (other)
      throw new Refusal(
        "sprint.active",
        `"${other.name}" is still active; a project has one active sprint at a time.`,
        {
          hint: `Close "${other.name}" first, or allow several active sprints in the project's settings.`,
          issues: [{ path: "state", message: `"${other.name}" is still active.` }],
        },
      );
  }
}
