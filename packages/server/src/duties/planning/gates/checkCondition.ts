import { gateSubjects, type ConditionCheck, type gateCondition, type Row } from "@gantry/records";
import { CompiledQuery, sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { checkRecords } from "./checkRecords.ts";
import type { GateScene } from "./gateScene.ts";
import { met, readMissing, unknown, unmet } from "./missingRows.ts";

export type ConditionRow = Row<typeof gateCondition>;

/** Whether a condition is met, and what is missing. */
export function checkCondition(
  db: Db,
  condition: ConditionRow,
  scene: GateScene,
): Promise<ConditionCheck> | ConditionCheck {
  switch (condition.kind) {
    case "records": {
      const subject = gateSubjects.find((each) => each === condition.subject);
      if (!subject) return unknown(`There are no records "${condition.subject}" that a gate could look at.`);
      return checkRecords(db, { ...condition, subject }, scene);
    }
    case "assigned":
      return checkAssigned(db, condition, scene);
    case "findings":
      return checkFindings(db, condition, scene);
    case "manual":
      return checkSigned(db, condition, scene);
  }
}

/** GATE-4: every unfinished task that counts has somebody assigned. */
async function checkAssigned(db: Db, { area }: ConditionRow, scene: GateScene): Promise<ConditionCheck> {
  const values: unknown[] = [scene.orgId, scene.projectId, area === "phase" ? scene.phase : null];
  const where = `t.org_id = $1 and t.project_id = $2 and t.deleted_at is null and t.active and t.kind = 'task' and t.state <> 'done'
    and ($3::uuid[] is null or t.id = any($3::uuid[]))
    and not exists (select 1 from work_items c where c.org_id = t.org_id and c.parent_id = t.id and c.deleted_at is null)
    and not exists (select 1 from assignments a where a.org_id = t.org_id and a.work_item_id = t.id and a.deleted_at is null)`;
  const { rows } = await db.executeQuery<{ count: number }>(
    CompiledQuery.raw(`select count(*)::int4 as count from work_items t where ${where}`, values),
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return met;
  const key = "(select p.key from projects p where p.org_id = t.org_id and p.id = t.project_id) || '-' || t.number";
  const told = { key, name: "t.name", order: "t.number", where };
  return unmet(count, await readMissing(db, { record: "workItem", source: "work_items t", values }, told));
}

interface StoredFinding {
  severity: string;
  message: string;
  where: Record<string, string | number>;
}

/** GATE-5: the schedule has no finding as grave as that; while it is being computed nobody can say. */
async function checkFindings(
  db: Db,
  { area, severity }: ConditionRow,
  { orgId, projectId, phase }: GateScene,
): Promise<ConditionCheck> {
  const { rows } = await sql<{ findings: StoredFinding[] | null; pending: boolean }>`
    select (select findings from project_schedules where org_id = ${orgId} and project_id = ${projectId}) as findings,
      exists (select 1 from schedule_requests where org_id = ${orgId} and project_id = ${projectId}) as pending`.execute(
    db,
  );
  const { findings, pending } = rows[0] ?? { findings: null, pending: true };
  if (!findings || pending) return unknown("The schedule is being computed just now. Look again in a moment.");
  const inPhase = area === "phase" && phase !== null ? new Set<string | number>(phase) : null;
  const open = findings
    .filter((finding) => finding.severity === "error" || (severity === "warning" && finding.severity === "warning"))
    .filter(({ where }) => inPhase === null || Object.values(where).some((id) => inPhase.has(id)));
  return open.length === 0
    ? met
    : unmet(
        open.length,
        open.map(({ message, where }) => ({
          record: "finding",
          id: typeof where["activityId"] === "string" ? where["activityId"] : null,
          key: null,
          name: message,
        })),
      );
}

/** GATE-6: whoever is named has signed. */
async function checkSigned(db: Db, condition: ConditionRow, { orgId }: GateScene): Promise<ConditionCheck> {
  if (condition.signedAt !== null) return met;
  const { rows } = await sql<{ name: string }>`
    select name from users where org_id = ${orgId} and id = ${condition.signerId}`.execute(db);
  const name = rows[0]?.name ?? "whoever decides";
  return unmet(1, [{ record: "user", id: condition.signerId, key: null, name: `The signature of ${name}` }]);
}
