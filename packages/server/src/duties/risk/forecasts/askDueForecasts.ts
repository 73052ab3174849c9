import { keptForecast } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import { writeUnit, type WritingServices } from "../../../platform/records/writing.ts";

const LOCK = 4_870_029;

interface Due {
  projectId: string;
  occasion: "daily" | "baseline" | "gate";
  baselineId: string | null;
  gateId: string | null;
}

/**
 * Asks for the forecasts that are due on a day (MC-19): of each running project whose work can be dated and is not done, one a day, and
 * one for each baseline and each decision on a gate of the last day. What was asked for already is not asked for again.
 */
export async function askDueForecasts(services: WritingServices, orgId: string, today: string): Promise<void> {
  const { rows } = await services.database.db.executeQuery(CompiledQuery.raw(due, [orgId, today]));
  if (rows.length === 0) return;
  await writeUnit(services, { orgId, actor: null, cause: "forecast" }, async (unit) => {
    // Of several servers one asks.
    await unit.tx.executeQuery(CompiledQuery.raw("select pg_advisory_xact_lock($1, hashtext($2))", [LOCK, orgId]));
    for (const values of await dueOf(unit, today)) unit.create(keptForecast, { ...values });
    await unit.flush();
  });
}

async function dueOf(unit: UnitOfWork, today: string): Promise<Due[]> {
  const { rows } = await unit.tx.executeQuery<Due>(CompiledQuery.raw(due, [unit.orgId, today]));
  return rows;
}

/** Those of the trash count as asked for: somebody did not want them. */
const due = `
  with running as (
    select p.org_id, p.id, o.time_zone from projects p join organisations o on o.org_id = p.org_id
    join project_schedules s on s.org_id = p.org_id and s.project_id = p.id
    where p.org_id = $1 and p.deleted_at is null and p.state = 'active'
      and s.computed_finish is not null and coalesce(s.percent_complete, 0) < 1
  )
  select r.id as "projectId", 'daily' as occasion, null::uuid as "baselineId", null::uuid as "gateId" from running r
  where not exists (select 1 from kept_forecasts k where k.org_id = r.org_id and k.project_id = r.id
    and k.occasion = 'daily' and (k.created_at at time zone r.time_zone)::date >= $2::date)
  union all
  select r.id, 'baseline', b.id, null from running r
  join baselines b on b.org_id = r.org_id and b.project_id = r.id and b.deleted_at is null
    and b.captured_at > now() - interval '1 day'
  where not exists (select 1 from kept_forecasts k where k.org_id = b.org_id and k.project_id = r.id and k.baseline_id = b.id)
  union all
  select r.id, 'gate', null, g.id from running r
  join gates g on g.org_id = r.org_id and g.project_id = r.id and g.deleted_at is null and g.state <> 'closed'
    and g.decided_at > now() - interval '1 day'
  where not exists (select 1 from kept_forecasts k where k.org_id = g.org_id and k.project_id = r.id and k.gate_id = g.id
    and k.created_at >= g.decided_at)`;
