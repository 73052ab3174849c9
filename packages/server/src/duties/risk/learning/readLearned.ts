import { compileCalendars } from "@gantry/engine";
import { calendarDefinitionOf, learnKinds, type LearnedKind, type PastWork } from "@gantry/records";
import { readCalendars, type QueryClient } from "../../planning/public.ts";

/** As many of the latest finished tasks are looked at. */
const MOST = 5000;

/**
 * LRN-9, LRN-10: what finished work of the organisation tells of each kind, as far as it was finished before an instant (minutes of
 * project time); null for all.
 */
export async function readLearned(client: QueryClient, orgId: string, before: number | null): Promise<LearnedKind[]> {
  const { rows } = await client.query<Finished>(finished, [orgId, before]);
  if (rows.length === 0) return [];
  const { calendars, standardCalendarId } = await readCalendars(client, { orgId, projectId: null, everywhere: true });
  const compiled = compileCalendars(calendars.map(calendarDefinitionOf), standardCalendarId);
  return learnKinds(
    rows.flatMap(({ projectId, kind, calendarId, planned, from, to }): PastWork[] => {
      const took = to > from ? compiled.get(calendarId).workBetween(from, to) : 0;
      return took > 0 ? [{ projectId, kind, ratio: took / planned }] : [];
    }),
  );
}

interface Finished extends Omit<PastWork, "ratio"> {
  calendarId: string | null;
  /** Working minutes. */
  planned: number;
  /** Minutes of project time, half-open: when it really was worked on. */
  from: number;
  to: number;
}

/** Tasks without children whose duration counts working time, as it was first agreed, with the kind of the nearest item above that has one. */
const finished = `
  with recursive past as (
    select t.id, t.parent_id, t.project_id, t.work_kind, coalesce(b.duration, t.duration) as planned, t.actual_start as "from",
      t.actual_finish as "to", coalesce(t.calendar_id, p.calendar_id) as calendar_id
    from work_items t
    join projects p on p.org_id = t.org_id and p.id = t.project_id and p.deleted_at is null
    left join lateral (
      select k.duration from baselines a
      join baseline_items k on k.org_id = a.org_id and k.baseline_id = a.id and k.work_item_id = t.id and k.duration > 0
      where a.org_id = t.org_id and a.project_id = t.project_id and a.deleted_at is null
      order by a.captured_at nulls last, a.id limit 1
    ) b on true
    where t.org_id = $1 and t.deleted_at is null and t.active and t.kind = 'task' and not t.elapsed and t.duration > 0
      and t.actual_start is not null and t.actual_finish is not null and ($2::int4 is null or t.actual_finish < $2)
      and not exists (select 1 from work_items c where c.org_id = t.org_id and c.parent_id = t.id and c.deleted_at is null)
    order by t.actual_finish desc, t.id limit ${MOST}
  ), up as (
    select id, parent_id, work_kind, 0 as steps from past
    union all
    select u.id, w.parent_id, w.work_kind, u.steps + 1 from up u
    join work_items w on w.org_id = $1 and w.id = u.parent_id where u.work_kind is null and u.steps < 50
  )
  select p.project_id as "projectId", p.planned, p."from", p."to", p.calendar_id as "calendarId", u.work_kind as kind
  from past p left join up u on u.id = p.id and u.work_kind is not null`;
