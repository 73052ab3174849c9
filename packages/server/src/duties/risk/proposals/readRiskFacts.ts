import { compileCalendars, MINUTES_PER_DAY, type CompiledCalendars } from "@gantry/engine";
import {
  calendarDefinitionOf,
  workKindsOf,
  type AwayTime,
  type OpenWork,
  type OutsideLink,
  type RiskFacts,
  type WorkItemRow,
} from "@gantry/records";
import { readCalendars, type QueryClient } from "../../planning/public.ts";
import { readLearned } from "../learning/readLearned.ts";

interface Asked {
  orgId: string;
  projectId: string;
  /** "2026-05-12", where the organisation is. */
  today: string;
}

/** What the rules of proposed risks look at, as a project and its people stand. */
export async function readRiskFacts(client: QueryClient, asked: Asked): Promise<RiskFacts> {
  const values = [asked.orgId, asked.projectId];
  const { rows } = await client.query<FoundWork>(openWork, values);
  const calendars = await compiledCalendars(client, asked);
  const { rows: links } = await client.query<OutsideLink>(outsideLinks, values);
  const kinds = workKindsOf((await client.query<KindRow>(kindRows, values)).rows);
  const work = rows.map((each): OpenWork => ({
    ...each,
    minutes: workingMinutes(each, calendars),
    kind: kinds.get(each.id) ?? null,
  }));
  return {
    work,
    links,
    away: await awayTimes(client, { asked, work, calendars }),
    past: await readLearned(client, asked.orgId, null),
  };
}

interface FoundWork extends OpenWork {
  calendarId: string | null;
}

/** Remaining clock time is weighed beside other work by the working time that lies in it. */
function workingMinutes({ elapsed, minutes, finish, calendarId }: FoundWork, calendars: CompiledCalendars): number {
  return elapsed && minutes > 0 ? calendars.get(calendarId).workBetween(finish - minutes, finish) : minutes;
}

async function compiledCalendars(client: QueryClient, asked: Asked): Promise<CompiledCalendars> {
  const { calendars, standardCalendarId } = await readCalendars(client, asked);
  return compileCalendars(calendars.map(calendarDefinitionOf), standardCalendarId);
}

type KindRow = Pick<WorkItemRow, "id" | "parentId" | "workKind">;

interface FoundAbsence {
  absenceId: string;
  personId: string;
  workItemId: string;
  calendarId: string | null;
  /** Minutes of project time, half-open. */
  from: number;
  to: number;
}

interface Absent {
  asked: Asked;
  work: readonly OpenWork[];
  calendars: CompiledCalendars;
}

async function awayTimes(client: QueryClient, { asked, work, calendars }: Absent): Promise<AwayTime[]> {
  const { rows } = await client.query<FoundAbsence>(absences, [asked.orgId, asked.projectId, asked.today]);
  const byId = new Map(work.map((each) => [each.id, each]));
  return rows.flatMap(({ absenceId, personId, workItemId, calendarId, from, to }): AwayTime[] => {
    const on = byId.get(workItemId);
    if (!on) return [];
    const [begin, end] = [Math.max(from, on.start), Math.min(to, on.finish)];
    const minutes = end > begin ? calendars.get(calendarId).workBetween(begin, end) : 0;
    return [{ absenceId, personId, workItemId, minutes }];
  });
}

/** Tasks without children that are not done, of people and roles; machines and money are never away. */
const openWork = `
  select t.id, t.name, t.elapsed, coalesce(t.calendar_id, q.calendar_id) as "calendarId", d.start, d.finish, coalesce(d.total_float, 0) as "totalFloat", coalesce(d.critical, false) as critical,
    t.external_start is not null and t.external_finish is not null as external,
    round(coalesce(t.remaining_duration, t.duration * (1 - t.percent_complete)))::int4 as minutes,
    t.duration as planned, t.duration_high as worst,
    coalesce((
      select jsonb_agg(jsonb_build_object('personId', a.person_id, 'units', a.units) order by a.person_id)
      from assignments a join people p on p.org_id = a.org_id and p.id = a.person_id and p.kind = 'work' and p.deleted_at is null
      where a.org_id = t.org_id and a.work_item_id = t.id and a.deleted_at is null and a.units > 0
    ), '[]') as people
  from work_items t join work_item_schedules d on d.org_id = t.org_id and d.work_item_id = t.id
  join projects q on q.org_id = t.org_id and q.id = t.project_id
  where t.org_id = $1 and t.project_id = $2 and t.deleted_at is null and t.active and t.kind = 'task'
    and t.actual_finish is null and t.percent_complete < 1 and d.start is not null and d.finish is not null
    and not exists (select 1 from work_items c where c.org_id = t.org_id and c.parent_id = t.id and c.deleted_at is null)
  order by d.start, t.id`;

const kindRows = `
  select id, parent_id as "parentId", work_kind as "workKind" from work_items
  where org_id = $1 and project_id = $2 and deleted_at is null`;

/** From work of other projects that is not finished. */
const outsideLinks = `
  select l.id as "dependencyId", l.successor_id as "successorId" from dependencies l
  join work_items w on w.org_id = l.org_id and w.id = l.predecessor_id and w.deleted_at is null
    and w.actual_finish is null and w.percent_complete < 1
  where l.org_id = $1 and l.project_id = $2 and l.deleted_at is null and l.other_project_id is not null
  order by l.id`;

const absences = `
  select b.id as "absenceId", b.person_id as "personId", a.work_item_id as "workItemId",
    coalesce(p.calendar_id, q.calendar_id) as "calendarId",
    (greatest(b.first_day, $3::date) - date '1970-01-01') * ${MINUTES_PER_DAY} as "from",
    (b.last_day + 1 - date '1970-01-01') * ${MINUTES_PER_DAY} as "to"
  from absences b
  join people p on p.org_id = b.org_id and p.id = b.person_id and p.deleted_at is null
  join assignments a on a.org_id = b.org_id and a.person_id = b.person_id and a.project_id = $2 and a.deleted_at is null and a.units > 0
  join projects q on q.org_id = b.org_id and q.id = $2
  where b.org_id = $1 and b.deleted_at is null and b.last_day >= $3::date
  order by b.first_day, b.id, a.work_item_id`;
