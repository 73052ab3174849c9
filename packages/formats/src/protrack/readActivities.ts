import type { Activity, Constraint, Instant, Minutes } from "@gantry/engine";
import type { ReportLines } from "../document/reportLines.ts";
import { childNamed, type ProtrackNode, recordsOf } from "./protrackNode.ts";
import { dateOf, hoursOf, numberOf, textOf } from "./protrackValues.ts";

/** An activity as planned, with what the file says of it beside the schedule. */
export interface ProtrackActivity {
  activity: Activity;
  /** Number of its distribution; those above four are the file's own. */
  distribution: number | null;
  baselineStart: Instant | null;
  baselineDuration: Minutes | null;
  /** Working hours after the agenda's start, as ProTrack computed it. */
  storedStart: Minutes | null;
  /** Whole units of money. */
  fixedCost: number;
  /** Money for each working hour, beside what resources cost. */
  costPerHour: number;
}

/** Ids of groups stand beside those of activities, of which they are not distinct. */
export function groupId(number: string): string {
  return `g${number}`;
}

const CONSTRAINTS = [
  ["LockedTimeStart", "MSO"],
  ["LockedTimeEnd", "MFO"],
  ["ReadyTimeStart", "SNET"],
  ["ReadyTimeEnd", "FNET"],
  ["DueDateStart", "SNLT"],
  ["DueDateEnd", "FNLT"],
] as const;

/** The first two of an activity's dates that are set. */
function constraintsOf(record: ProtrackNode, report: ReportLines): Pick<Activity, "constraint" | "secondConstraint"> {
  const node = childNamed(record, "Constraints");
  const set = CONSTRAINTS.flatMap(([name, type]): Constraint[] => {
    const date = dateOf(node, name);
    return date === null ? [] : [{ type, date }];
  });
  if (set.length > 2)
    report.dropped("protrack.constraint", "Of more than two dates that bound an activity the first two are kept.", {
      line: record.line,
      path: "Activities/Activity/Constraints",
    });
  return { constraint: set[0] ?? { type: "ASAP", date: null }, secondConstraint: set[1] ?? null };
}

function readActivity(record: ProtrackNode, report: ReportLines): ProtrackActivity | null {
  const id = textOf(record, "UniqueID");
  if (id === null) return null;
  const baselineDuration = hoursOf(record, "BaseLineDuration");
  const planned = Math.max(0, baselineDuration ?? hoursOf(record, "DurationCPMUnits") ?? 0);
  const isMilestone = planned === 0;
  return {
    activity: {
      id,
      name: textOf(record, "Name") ?? "",
      parentId: null,
      kind: isMilestone ? "milestone" : "task",
      duration: planned,
      calendarId: null,
      taskType: "fixedDuration",
      ...constraintsOf(record, report),
    },
    distribution: numberOf(record, "Distribution"),
    baselineStart: dateOf(record, "BaseLineStart"),
    baselineDuration,
    storedStart: hoursOf(record, "StartCPMUnits"),
    fixedCost: numberOf(record, "FixedBaselineCost") ?? 0,
    costPerHour: numberOf(record, "BaselineCostByUnit") ?? 0,
  };
}

/** All activities by their ids; of several with one id the first. */
export function readActivities(project: ProtrackNode, report: ReportLines): Map<string, ProtrackActivity> {
  const activities = new Map<string, ProtrackActivity>();
  for (const record of recordsOf(project, "Activities", "Activity")) {
    const read = readActivity(record, report);
    if (read && !activities.has(read.activity.id)) activities.set(read.activity.id, read);
    else
      report.dropped("protrack.activity", "Activities without an id of their own are left out.", {
        line: record.line,
        path: "Activities/Activity",
      });
  }
  return activities;
}
