import { schedulePlan, type Schedule, type ScheduledActivity } from "@gantry/engine";
import { textFromInstant } from "../../kernel/projectTime.ts";
import { costsOf } from "../costsOf.ts";
import { planOf } from "../planOf.ts";
import type { PlanRecords, WorkItemRow } from "../planRows.ts";
import type { PlanComparison } from "./scenarioEndpoints.ts";

/** More moved items than these are counted, not listed. */
const MOST = 500;

interface Side {
  records: PlanRecords;
  items: ReadonlyMap<string, WorkItemRow>;
  schedule: Schedule;
  dates: ReadonlyMap<string, ScheduledActivity>;
}

/** Two versions of one plan side by side: what the second would change (WIF-1). `withCosts`: the reader may see rates. */
export function comparePlans(
  before: PlanRecords,
  after: PlanRecords,
  { standardCalendarId, withCosts }: { standardCalendarId: string; withCosts: boolean },
): PlanComparison {
  const a = sideOf(before, standardCalendarId);
  const b = sideOf(after, standardCalendarId);
  const moved = movedItems(a, b);
  const totals = { a: totalsOf(a), b: totalsOf(b) };
  const critical = (side: Side, id: string) => side.dates.get(id)?.critical === true;
  const only = (one: Side, other: Side) =>
    [...one.items.values()].filter(({ id }) => !other.items.has(id)).map(({ id, name }) => ({ workItemId: id, name }));
  const turned = (from: Side, to: Side) =>
    [...to.items.values()]
      .filter(({ id }) => from.items.has(id) && critical(to, id) && !critical(from, id))
      .map(({ id, name }) => ({ workItemId: id, name }));
  return {
    start: { before: text(a.schedule.projectStart), after: text(b.schedule.projectStart) },
    finish: { before: text(a.schedule.projectFinish), after: text(b.schedule.projectFinish) },
    cost: withCosts ? { before: totals.a.cost, after: totals.b.cost } : null,
    work: { before: totals.a.work, after: totals.b.work },
    findings: { before: a.schedule.findings.length, after: b.schedule.findings.length },
    milestones: moved.filter(({ milestone }) => milestone),
    moved: moved.slice(0, MOST),
    movedCount: moved.length,
    added: only(b, a),
    removed: only(a, b),
    becameCritical: turned(a, b),
    noLongerCritical: turned(b, a),
  };
}

const text = (instant: number | null) => (instant === null ? null : textFromInstant(instant));

function sideOf(records: PlanRecords, standardCalendarId: string): Side {
  const schedule = schedulePlan(planOf(records, standardCalendarId));
  return {
    records,
    schedule,
    items: new Map(records.workItems.map((item) => [item.id, item])),
    dates: new Map(schedule.activities.map((activity) => [activity.id, activity])),
  };
}

/** Items whose dates differ, the largest move of the finish first; then by name, so that the order is always the same. */
function movedItems(a: Side, b: Side): PlanComparison["moved"] {
  const moved: (PlanComparison["moved"][number] & { size: number })[] = [];
  for (const item of b.items.values()) {
    const from = a.dates.get(item.id);
    const to = b.dates.get(item.id);
    if (!from || !to || !a.items.has(item.id) || (from.start === to.start && from.finish === to.finish)) continue;
    const later = (to.finish ?? 0) - (from.finish ?? 0);
    moved.push({
      workItemId: item.id,
      name: item.name,
      milestone: item.kind === "milestone" || item.kind === "finishMilestone",
      start: { before: text(from.start), after: text(to.start) },
      finish: { before: text(from.finish), after: text(to.finish) },
      totalFloat: { before: from.totalFloat, after: to.totalFloat },
      minutesLater: later,
      size: Math.max(Math.abs(later), Math.abs((to.start ?? 0) - (from.start ?? 0))),
    });
  }
  moved.sort((x, y) => y.size - x.size || (x.name < y.name ? -1 : 1));
  return moved.map(({ size: _, ...item }) => item);
}

function totalsOf(side: Side): { cost: number; work: number } {
  const costs = costsOf(side.records, (id) => side.dates.get(id)?.duration);
  const total = { cost: 0, work: 0 };
  for (const { id, parentId } of side.items.values()) {
    if (parentId !== null && side.items.has(parentId)) continue;
    total.cost += costs.get(id)?.cost ?? 0;
    total.work += costs.get(id)?.work ?? 0;
  }
  return total;
}
