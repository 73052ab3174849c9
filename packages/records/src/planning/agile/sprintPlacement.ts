import {
  cadenceOf,
  compileCalendars,
  fillSprints,
  sprintCapacity,
  velocity,
  type Instant,
  type SprintRoom,
} from "@gantry/engine";
import { instantFromText } from "../../kernel/projectTime.ts";
import { calendarDefinitionOf } from "../calendarDefinitionOf.ts";
import type { PlanRecords, SprintRow, WorkItemRow } from "../planRows.ts";
import { agileItems, backlogOf, bySprintStart, isDone } from "./agileItems.ts";
import { pointsOf, remainingMinutes } from "./itemSize.ts";
import { sprintTeam } from "./sprintTeam.ts";

/** The sprint that a work item is in or is forecast for. */
export interface Placement {
  /** Null for a sprint that nobody has planned yet. */
  sprintId: string | null;
  start: Instant;
  finish: Instant;
  /** How a backlog item came there; null where people put it. */
  forecastBy: "velocity" | "capacity" | null;
}

export type PlacementRecords = Omit<PlanRecords, "dependencies">;

/**
 * Where in time the agile items of a plan stand by their sprints, and the backlog by what the coming sprints take in (AGL-4, AGL-5).
 * Empty where a project has no sprint. Done items stand where their work was.
 */
export function sprintPlacement(records: PlacementRecords, standardCalendarId: string): Map<string, Placement> {
  const placed = new Map<string, Placement>();
  if (records.sprints.length === 0) return placed;
  const open = new Map(records.sprints.filter(({ state }) => state !== "closed").map((row) => [row.id, row]));
  for (const item of agileItems(records)) {
    const sprint = item.sprintId === null ? undefined : open.get(item.sprintId);
    if (sprint && !isDone(item)) placed.set(item.id, { ...spanOf(sprint), sprintId: sprint.id, forecastBy: null });
  }
  for (const [id, placement] of forecast(records, standardCalendarId)) placed.set(id, placement);
  return placed;
}

/** Points finished in each closed sprint, oldest first. */
export function donePoints(records: Pick<PlanRecords, "sprints" | "workItems">): number[] {
  const done = new Map<string, number>();
  for (const item of records.workItems)
    if (item.sprintId !== null && isDone(item))
      done.set(item.sprintId, (done.get(item.sprintId) ?? 0) + (item.estimate ?? 0));
  return records.sprints
    .filter(({ state }) => state === "closed")
    .toSorted(bySprintStart)
    .map(({ id }) => done.get(id) ?? 0);
}

function forecast(records: PlacementRecords, standardCalendarId: string): [string, Placement][] {
  const backlog = backlogOf(records);
  if (backlog.length === 0) return [];
  const measure = byVelocity(records, backlog) ?? byCapacity(records, standardCalendarId);
  const coming = comingSprints(records, measure);
  if (!coming) return [];
  return filled(backlog, measure, coming).map(({ itemId, sprint: { id, start, finish } }) => [
    itemId,
    { sprintId: id, start, finish, forecastBy: measure.by },
  ]);
}

const filled = (backlog: readonly WorkItemRow[], { size }: Measure, { at }: ComingSprints) =>
  fillSprints(
    backlog.map((item) => ({ id: item.id, size: size(item) })),
    at,
  );

export interface Arrival {
  id: string;
  /** Where it is forecast to come by velocity. */
  start: Instant;
  /** Points that have to be finished before its turn comes, with what people put into the sprints up to its own. */
  points: number;
}

/** What of the backlog comes when by velocity; null where it is not filled by velocity. */
export function backlogArrivals(
  records: PlacementRecords,
): { arrivals: Arrival[]; startOf: (index: number) => Instant } | null {
  if (records.sprints.length === 0) return null;
  const backlog = backlogOf(records);
  const measure = byVelocity(records, backlog);
  const coming = measure && comingSprints(records, measure);
  if (!coming) return null;
  let [index, taken, used] = [0, coming.takenOf(0), 0];
  const arrivals = filled(backlog, measure, coming).map(({ itemId, sprint }, i): Arrival => {
    while (coming.at(index).start < sprint.start) taken += coming.takenOf(++index);
    const size = measure.size(backlog[i] as WorkItemRow);
    const points = used + size / 2 + taken;
    used += size;
    return { id: itemId, start: sprint.start, points };
  });
  return { arrivals, startOf: (at) => coming.at(at).start };
}

interface Measure {
  by: "velocity" | "capacity";
  size: (item: WorkItemRow) => number;
  /** What a sprint over that time takes in. */
  room: (start: Instant, finish: Instant) => number;
}

function byVelocity(records: PlacementRecords, backlog: readonly WorkItemRow[]): Measure | null {
  const perSprint = velocity(donePoints(records));
  const points = pointsOf(agileItems(records));
  if (perSprint === null || !backlog.some((item) => points(item) > 0)) return null;
  return { by: "velocity", size: points, room: () => perSprint };
}

/** What the team can work; where nobody is assigned yet, one person by the project's calendar. */
function byCapacity(records: PlacementRecords, standardCalendarId: string): Measure {
  const calendars = compileCalendars(
    records.calendars.map(calendarDefinitionOf),
    records.project.calendarId ?? standardCalendarId,
  );
  const team = sprintTeam(records, calendars, null);
  const whole = team.length > 0 ? team : [{ id: "", calendar: calendars.fallback, units: 1 }];
  const room = (start: Instant, finish: Instant) => sprintCapacity(whole, start, finish).minutes;
  return { by: "capacity", size: remainingMinutes(records), room };
}

interface ComingSprints {
  at: (index: number) => SprintRoom;
  /** What people put into it already. */
  takenOf: (index: number) => number;
}

function comingSprints(records: PlacementRecords, { size, room }: Measure): ComingSprints | null {
  const ordered = records.sprints.toSorted(bySprintStart);
  const cadence = cadenceOf(ordered.map(spanOf));
  if (!cadence) return null;
  const taken = new Map<string, number>();
  for (const item of agileItems(records))
    if (item.sprintId !== null && !isDone(item)) taken.set(item.sprintId, (taken.get(item.sprintId) ?? 0) + size(item));
  const now = records.project.dataDate === null ? -Infinity : (instantFromText(records.project.dataDate) ?? -Infinity);
  const planned = ordered
    .filter(({ state }) => state === "planned")
    .map((row) => ({ id: row.id, ...spanOf(row) }))
    .filter(({ finish }) => finish > now)
    .map((span) => ({ ...span, room: room(span.start, span.finish) - (taken.get(span.id) ?? 0) }));
  // Sprints that would be over by now can take nothing in.
  const missed = Math.max(0, Math.floor((now - cadence.start - cadence.length) / cadence.every) + 1);
  const at = (index: number): SprintRoom => {
    const next = planned[index];
    if (next) return next;
    const start = cadence.start + (index - planned.length + missed) * cadence.every;
    const finish = start + cadence.length;
    return { id: null, start, finish, room: room(start, finish) };
  };
  return { at, takenOf: (index) => taken.get(planned[index]?.id ?? "") ?? 0 };
}

function spanOf({ start, finish }: SprintRow): { start: Instant; finish: Instant } {
  return { start: instantFromText(start) ?? 0, finish: instantFromText(finish) ?? 0 };
}
