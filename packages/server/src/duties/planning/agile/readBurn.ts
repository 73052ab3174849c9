import {
  burnSeries,
  cadenceOf,
  compileCalendars,
  dayOf,
  idealRemaining,
  sprintsNeeded,
  velocity,
  type CompiledCalendar,
  type Instant,
} from "@gantry/engine";
import {
  burnHistory,
  bySprintStart,
  calendarDefinitionOf,
  donePoints,
  instantFromText,
  methodOf,
  textFromInstant,
  wallClock,
  workMinutes,
  type api,
  type LoggedItem,
  type PlanRecords,
  type Result,
  type SprintRow,
  type WorkItemRow,
} from "@gantry/records";
import { notFound } from "../../../platform/problems/refusal.ts";
import { planOfTables } from "../schedule/planRecords.ts";
import type { QueryClient } from "../snapshot/queryClient.ts";
import { readPlanTables } from "../snapshot/readPlanTables.ts";

type Burn = Result<typeof api.burn.burn>;

export interface BurnRequest {
  orgId: string;
  projectId: string;
  sprintId: string | undefined;
}

const DAY = 1440;
/** A project's chart shows at most so many days; an older one is shown week by week, and so on. */
const MOST_DAYS = 200;

/** Scope and done, day by day, of a sprint or of all agile work (AGL-6 to AGL-8). */
export async function readBurn(client: QueryClient, request: BurnRequest): Promise<Burn> {
  // What other projects hold is neither asked for nor told here.
  const tables = await readPlanTables(client, { ...request, withRates: false, reader: null });
  if (!tables) throw notFound("project", request.projectId);
  const { rows } = await client.query<{ zone: string; calendar: string | null; now: string }>(
    "select time_zone as zone, calendar_id as calendar, now() as now from organisations where org_id = $1",
    [request.orgId],
  );
  const { plan, records } = planOfTables(tables, rows[0]?.calendar ?? null);
  const sprint = records.sprints.find(({ id }) => id === request.sprintId) ?? null;
  if (request.sprintId !== undefined && !sprint) throw notFound("sprint", request.sprintId);
  const zone = rows[0]?.zone;
  const clock = (iso: string) => wallClock(zone, new Date(iso));
  const entries = await readEntries(client, request, clock);
  const calendars = compileCalendars(records.calendars.map(calendarDefinitionOf), plan.calendarId);
  return burnOf({ records, sprint, entries, now: clock(rows[0]?.now ?? ""), calendar: calendars.fallback });
}

interface LoggedRow {
  itemId: string;
  verb: LoggedItem["verb"];
  after: Partial<WorkItemRow> | null;
  at: string;
  withProject: boolean;
}

async function readEntries(
  client: QueryClient,
  { orgId, projectId }: BurnRequest,
  clock: (iso: string) => Instant,
): Promise<LoggedItem[]> {
  const { rows } = await client.query<LoggedRow>(
    `select c.record_id as "itemId", c.verb, c.after, c.at, coalesce(c.change_set_id = p.change_set_id, false) as "withProject"
     from changes c
     left join changes p on p.org_id = c.org_id and p.record = 'project' and p.record_id = c.project_id and p.verb = 'created'
     where c.org_id = $1 and c.project_id = $2 and c.record = 'workItem' order by c.at, c.seq`,
    [orgId, projectId],
  );
  return rows.map((row) => ({ ...row, at: clock(row.at) }));
}

interface BurnParts {
  records: PlanRecords;
  sprint: SprintRow | null;
  entries: readonly LoggedItem[];
  now: Instant;
  calendar: CompiledCalendar;
}

function burnOf({ records, sprint, entries, now, calendar }: BurnParts): Burn {
  const byId = new Map(records.workItems.map((item) => [item.id, item]));
  const parents = new Set(records.workItems.map((item) => item.parentId));
  const work = workMinutes(records);
  const scope = {
    sprint,
    projectStart: instantOf(records.project.start),
    isAgile: (item: WorkItemRow) =>
      item.kind === "task" &&
      !parents.has(item.id) &&
      (item.sprintId !== null || methodOf(item, records.project, (id) => byId.get(id)) === "agile"),
  };
  const points = burnHistory(entries, { ...scope, size: ({ estimate }) => estimate ?? 0 });
  const minutes = burnHistory(entries, { ...scope, size: work });
  const from = sprint ? (instantOf(sprint.start) ?? now) : Math.min(now, ...minutes.map(({ at }) => at));
  const to = sprint ? (instantOf(sprint.finish) ?? now) : now;
  const moments = momentsBetween(from, to, now);
  const past = moments.filter((at) => at <= now);
  const ofPoints = burnSeries(points, past);
  const ofMinutes = burnSeries(minutes, past);
  const share = (at: Instant) => {
    const all = calendar.workBetween(from, to);
    return all === 0 ? 0 : calendar.workBetween(from, Math.min(at, to)) / all;
  };
  const ideal = (committed: number | undefined, at: Instant) =>
    sprint && committed !== undefined ? idealRemaining(committed, share(at)) : null;
  const perSprint = velocity(donePoints(records));
  return {
    days: moments.map((at, index) => ({
      at: textFromInstant(at),
      points: measureOf(ofPoints[index]),
      minutes: measureOf(ofMinutes[index]),
      idealPoints: ideal(ofPoints[0]?.scope, at),
      idealMinutes: ideal(ofMinutes[0]?.scope, at),
    })),
    velocity: perSprint,
    projectedFinish: sprint ? null : projected(records, ofPoints.at(-1), perSprint),
  };
}

function measureOf(point: { scope: number; done: number } | undefined): { scope: number; done: number } | null {
  return point ? { scope: point.scope, done: point.done } : null;
}

/** The first moment, each midnight between, now, and the last moment. */
function momentsBetween(from: Instant, to: Instant, now: Instant): Instant[] {
  const days = dayOf(to) - dayOf(from);
  const step = Math.max(1, Math.ceil(days / MOST_DAYS)) * DAY;
  const moments = new Set([from]);
  for (let at = (dayOf(from) + 1) * DAY; at < to; at += step) moments.add(at);
  moments.add(to);
  if (now > from && now < to) moments.add(now);
  return [...moments].sort((a, b) => a - b);
}

/** The end of the last sprint that what remains still takes, counted from the next one (AGL-8). */
function projected(
  { sprints }: PlanRecords,
  last: { scope: number; done: number } | undefined,
  perSprint: number | null,
): string | null {
  const needed = last ? sprintsNeeded(last.scope - last.done, perSprint) : null;
  const ordered = sprints.toSorted(bySprintStart);
  const spans = ordered.map(({ start, finish }) => ({ start: instantOf(start) ?? 0, finish: instantOf(finish) ?? 0 }));
  const cadence = cadenceOf(spans);
  if (needed === null || needed === 0 || !cadence) return null;
  const open = ordered.flatMap(({ state }, index) =>
    state === "closed" ? [] : [spans[index] as (typeof spans)[number]],
  );
  const planned = open[needed - 1];
  const start = cadence.start + (needed - 1 - open.length) * cadence.every;
  return textFromInstant(planned ? planned.finish : start + cadence.length);
}

function instantOf(text: string | null): Instant | null {
  return text === null ? null : instantFromText(text);
}
