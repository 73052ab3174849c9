import { dayFromText, textFromInstant, workItem, type Demand } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../../platform/access/actor.ts";
import { visibleRows } from "../../../platform/access/visibleRows.ts";
import type { Db } from "../../../platform/db/database.ts";

/** More than that is too much for one answer. */
const MOST = 20_000;
const DAY = 1440;

interface FoundDemand {
  assignmentId: string;
  personId: string;
  start: number;
  finish: number;
  units: number;
  work: number | null;
  asks: string[];
  workItemId: string;
  key: string;
  name: string;
  projectId: string;
  projectName: string;
  seen: boolean;
}

/** Assignments of people to work of active projects, with the dates computed for it; `$1` is the organisation. */
export const demandSource = `
  from work_item_schedules d
  join work_items t on t.org_id = d.org_id and t.id = d.work_item_id and t.deleted_at is null and t.active and t.kind = 'task'
  join projects q on q.org_id = t.org_id and q.id = t.project_id and q.state = 'active' and q.deleted_at is null
  join assignments a on a.org_id = t.org_id and a.work_item_id = t.id and a.deleted_at is null and a.units > 0
  join people p on p.org_id = a.org_id and p.id = a.person_id and p.deleted_at is null and p.kind = 'work'
  where d.org_id = $1
    and not exists (select 1 from work_items c where c.org_id = t.org_id and c.parent_id = t.id and c.deleted_at is null)`;

/**
 * CAP-4: all assignments of people to work of active projects that overlaps these days. What the actor does not see asks for people's
 * time as much as anything else: it is told with its dates, and without what it is.
 */
export async function readDemand(
  db: Db,
  actor: Actor,
  { from, to }: { from: string; to: string },
): Promise<{ items: Demand[]; more: boolean }> {
  const values: unknown[] = [actor.orgId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const instantOf = (day: string) => `${bind((dayFromText(day) ?? 0) * DAY)}::int4`;
  const { rows } = await db.executeQuery<FoundDemand>(
    CompiledQuery.raw(
      `select a.id as "assignmentId", a.person_id as "personId", d.start, d.finish, a.units, a.work, t.id as "workItemId",
         array(select distinct n.skill_id from skill_needs n where n.org_id = t.org_id and n.work_item_id = t.id
           and n.deleted_at is null and t.percent_complete < 1) as asks,
         q.key || '-' || t.number as key, t.name, t.project_id as "projectId", q.name as "projectName",
         ${visibleRows(actor, workItem, "t.project_id", bind)} as seen
       ${demandSource} and d.finish > ${instantOf(from)} and d.start < ${instantOf(to)}
       order by d.start, a.id limit ${bind(MOST + 1)}`,
      values,
    ),
  );
  return { items: rows.slice(0, MOST).map(told), more: rows.length > MOST };
}

function told({ seen, personId, start, finish, units, work, asks, ...item }: FoundDemand): Demand {
  return {
    personId,
    start: textFromInstant(start),
    finish: textFromInstant(finish),
    units,
    work,
    asks,
    item: seen ? item : null,
  };
}
