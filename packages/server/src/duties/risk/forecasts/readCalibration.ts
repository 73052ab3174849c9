import { calibrationOf, type PastForecast } from "@gantry/engine";
import { keptForecast, type ForecastCalibration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../../platform/access/actor.ts";
import { visibleRows } from "../../../platform/access/visibleRows.ts";
import type { Db } from "../../../platform/db/database.ts";

const DAY = 1440;
/** As many finishes as are told one by one. */
const MOST_TOLD = 200;

interface Found extends PastForecast {
  projectId: string;
  projectName: string;
  workItemId: string | null;
  name: string;
  forecastAt: string;
}

/** MC-20: how often what was kept came true, over the projects that the actor sees, or one of them. */
export async function readCalibration(db: Db, actor: Actor, projectId: string | null): Promise<ForecastCalibration> {
  const values: unknown[] = [actor.orgId, projectId];
  const visible = visibleRows(actor, keptForecast, "t.project_id", (value) => `$${values.push(value)}`);
  const { rows } = await db.executeQuery<Omit<Found, "target">>(CompiledQuery.raw(statement(visible), values));
  const found = rows.map((row): Found => ({ ...row, target: row.workItemId ?? row.projectId }));
  const { overall, byLead, first } = calibrationOf(found);
  const scored = (first as Found[]).toSorted((a, b) => b.finish - a.finish);
  return {
    projects: new Set(scored.map((each) => each.projectId)).size,
    overall: told(overall),
    byLead: byLead.map((lead) => ({ fromDays: lead.fromDays, toDays: lead.toDays, ...told(lead) })),
    finishes: scored.slice(0, MOST_TOLD).map(({ target: _, at: __, p10: ___, p90: ____, ...each }) => each),
  };
}

function told({ medianAfterP50, ...shares }: ReturnType<typeof calibrationOf>["overall"]) {
  const days = medianAfterP50 === null ? null : Math.round((medianAfterP50 / DAY) * 10) / 10;
  return { ...shares, medianDaysAfterP50: days };
}

/** Of each week the first of a project's forecasts; what it said of the whole and of all that had its own finish and is done now. */
const statement = (visible: string) => `
  with weekly as (
    select distinct on (t.project_id, date_trunc('week', t.created_at)) t.project_id, t.created_at, r.*,
      (extract(epoch from t.created_at at time zone o.time_zone) / 60)::int4 as at
    from kept_forecasts t join kept_forecast_results r on r.org_id = t.org_id and r.kept_forecast_id = t.id
    join organisations o on o.org_id = t.org_id
    join projects q on q.org_id = t.org_id and q.id = t.project_id and q.deleted_at is null
    where t.org_id = $1 and t.deleted_at is null and ($2::uuid is null or t.project_id = $2) and ${visible}
    order by t.project_id, date_trunc('week', t.created_at), t.created_at
  ), said as (
    select w.project_id, null::uuid as work_item_id, p.name, w.created_at, w.at, w.p10_finish as p10, w.p50_finish as p50,
      w.p80_finish as p80, w.p90_finish as p90, s.computed_finish as finish
    from weekly w join projects p on p.org_id = $1 and p.id = w.project_id
    join project_schedules s on s.org_id = $1 and s.project_id = w.project_id and s.percent_complete >= 1
    where w.p50_finish is not null
    union all
    select w.project_id, i.id, i.name, w.created_at, w.at, m.p10, m.p50, m.p80, m.p90, i.actual_finish
    from weekly w cross join lateral jsonb_to_recordset(w.milestones)
      as m ("workItemId" uuid, p10 int4, p50 int4, p80 int4, p90 int4)
    join work_items i on i.org_id = $1 and i.id = m."workItemId" and i.deleted_at is null and i.actual_finish is not null
  )
  select s.project_id as "projectId", q.name as "projectName", s.work_item_id as "workItemId", s.name, s.created_at as "forecastAt",
    s.at, s.p10, s.p50, s.p80, s.p90, s.finish
  from said s join projects q on q.org_id = $1 and q.id = s.project_id where s.at < s.finish and s.p10 < s.p90`;
