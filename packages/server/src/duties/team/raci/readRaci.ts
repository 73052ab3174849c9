import {
  raciFindings,
  raciMessage,
  textFromInstant,
  type RaciFinding,
  type RaciLetter,
  type RaciMatrix,
} from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";

interface FoundDeliverable {
  workItemId: string;
  number: number;
  name: string;
  kind: string;
  finish: number | null;
  open: boolean;
}

/** The matrix of a project: its deliverables, who is what for them, and what is wrong with that. */
export async function readRaci(db: Db, orgId: string, projectId: string): Promise<RaciMatrix> {
  const values = [orgId, projectId];
  const read = async <T>(statement: string) => (await db.executeQuery<T>(CompiledQuery.raw(statement, values))).rows;
  const [found, cells, people] = await Promise.all([
    read<FoundDeliverable>(deliverables),
    read<{ id: string; version: number; workItemId: string; personId: string; letter: RaciLetter }>(letters),
    read<{ id: string; name: string }>(named),
  ]);
  return {
    deliverables: found.map((each) => ({
      ...each,
      finish: each.finish === null ? null : textFromInstant(each.finish),
    })),
    people,
    cells,
    // RACI-5: where nobody is named for anything, no matrix is kept, and nothing is missing from it.
    findings: cells.length === 0 ? [] : told(raciFindings(found, cells), [...found.map(nameOfItem), ...people]),
  };
}

const nameOfItem = ({ workItemId: id, name }: FoundDeliverable) => ({ id, name });

/** The findings as all checks of a plan tell them: with names, and with their place. */
function told(
  findings: readonly RaciFinding[],
  named: readonly { id: string; name: string }[],
): RaciMatrix["findings"] {
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return findings.map((finding) => ({
    ...finding,
    ...raciMessage(finding, (id) => names.get(id) ?? "?"),
    severity: "warning",
    where: finding.workItemId === null ? {} : { activityId: finding.workItemId },
    data: {},
  }));
}

const letters = `
  select r.id, r.version, r.work_item_id as "workItemId", r.person_id as "personId", r.letter from responsibilities r
  join work_items w on w.org_id = r.org_id and w.id = r.work_item_id and w.deleted_at is null and w.project_id = r.project_id
  where r.org_id = $1 and r.project_id = $2 and r.deleted_at is null order by r.created_at, r.id`;
const named = `
  select p.id, p.name from people p where p.org_id = $1 and p.id in (
    select person_id from responsibilities where org_id = $1 and project_id = $2 and deleted_at is null)
  order by p.name, p.id`;
/** RACI-4: milestones are what is handed over; anything else counts once somebody is named for it. In the order of the outline. */
const deliverables = `
  with recursive outline as (
    select id, array[(rank || id)::text collate "C"] as place from work_items
    where org_id = $1 and project_id = $2 and parent_id is null and deleted_at is null
    union all
    select w.id, o.place || (w.rank || w.id)::text collate "C" from work_items w join outline o on w.parent_id = o.id
    where w.org_id = $1 and w.project_id = $2 and w.deleted_at is null
  )
  select w.id as "workItemId", w.number, w.name, w.kind, d.finish, w.state <> 'done' and w.percent_complete < 1 as open
  from work_items w join outline o on o.id = w.id
  left join work_item_schedules d on d.org_id = w.org_id and d.work_item_id = w.id and d.project_id = w.project_id
  where w.org_id = $1 and w.active and (w.kind in ('milestone', 'finishMilestone') or w.id in (
    select work_item_id from responsibilities where org_id = $1 and project_id = $2 and deleted_at is null))
  order by o.place`;
