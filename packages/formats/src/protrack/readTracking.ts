import type { CompiledCalendar } from "@gantry/engine";
import { minorUnits } from "../document/currency.ts";
import type { TrackedActivity, TrackingPeriod } from "../document/planDocument.ts";
import type { ReportLines } from "../document/reportLines.ts";
import type { ProtrackNode } from "./protrackNode.ts";
import type { ProtrackActivity } from "./readActivities.ts";
import type { ProtrackResources } from "./readResources.ts";
import { dateOf, hoursOf, numberOf, textOf } from "./protrackValues.ts";

export interface TrackingSources {
  calendar: CompiledCalendar;
  activities: ReadonlyMap<string, ProtrackActivity>;
  costs: Pick<ProtrackResources, "costPerHour" | "costPerUse">;
  currency: string | null;
}

/** What was spent: fixed cost as far as the work is done, hours at what they cost, and what the file says deviates from that. */
function actualCost(own: ProtrackActivity, record: ProtrackNode, done: number, hours: number, from: TrackingSources) {
  const { id } = own.activity;
  const fixed = own.fixedCost + (from.costs.costPerUse.get(id) ?? 0);
  const perHour = own.costPerHour + (from.costs.costPerHour.get(id) ?? 0);
  const deviation = numberOf(record, "ActualCostDev") ?? 0;
  return minorUnits(fixed * done + perHour * hours + deviation, from.currency);
}

function trackedActivity(id: string, record: ProtrackNode, from: TrackingSources): TrackedActivity | null {
  const own = from.activities.get(id);
  if (!own) return null;
  const share = Math.min(1, Math.max(0, numberOf(record, "PercentageComplete") ?? 0));
  const actualDuration = Math.max(0, hoursOf(record, "ActualDuration") ?? 0);
  const stated = Math.max(0, hoursOf(record, "RemainingDuration") ?? own.activity.duration);
  const actualStart = dateOf(record, "ActualStart");
  const isFinished = actualStart !== null && share >= 0.9999 && stated === 0;
  return {
    activityId: id,
    actualStart,
    actualFinish: isFinished ? from.calendar.advance(actualStart, actualDuration) : null,
    actualDuration: actualStart === null ? 0 : actualDuration,
    remainingDuration: isFinished ? 0 : stated,
    percentComplete: actualStart === null ? 0 : share,
    actualCost: actualStart === null ? 0 : actualCost(own, record, share, actualDuration / 60, from),
  };
}

/** Elements name an activity and then say where it stands, in turn. */
function trackedActivities(list: ProtrackNode, from: TrackingSources): TrackedActivity[] {
  const tracked = new Map<string, TrackedActivity>();
  let id: string | null = null;
  for (const child of list.children) {
    if (child.name === "Activity") id = child.text.trim();
    else if (id !== null) {
      const read = trackedActivity(id, child, from);
      if (read && !tracked.has(id)) tracked.set(id, read);
      id = null;
    }
  }
  return [...tracked.values()];
}

/** The states a project was seen in, by their status dates: a period, then its activities, in turn. */
export function readTracking(project: ProtrackNode, from: TrackingSources, report: ReportLines): TrackingPeriod[] {
  const periods: TrackingPeriod[] = [];
  for (const { children } of project.children.filter(({ name }) => name === "TrackingList"))
    children.forEach((node, at) => {
      if (node.name !== "TrackingPeriod") return;
      const list = children[at + 1];
      const dataDate = dateOf(node, "EndDate");
      if (dataDate === null || !list || list.name === "TrackingPeriod") {
        report.dropped(
          "protrack.trackingPeriod",
          "Tracking periods without a status date or activities are left out.",
          {
            line: node.line,
            path: "TrackingList/TrackingPeriod",
          },
        );
        return;
      }
      periods.push({ name: textOf(node, "Name") ?? "", dataDate, activities: trackedActivities(list, from) });
    });
  return periods.sort((a, b) => a.dataDate - b.dataDate);
}
