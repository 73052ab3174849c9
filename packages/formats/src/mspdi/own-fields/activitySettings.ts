import type { Activity, ActivityKind, ConstraintType } from "@gantry/engine";
import { formatInstant, parseInstant } from "../../document/instantText.ts";
import type { OwnSettings } from "./ownFields.ts";

const KINDS: readonly ActivityKind[] = ["summary", "finishMilestone", "levelOfEffort", "wbsSummary"];
const CONSTRAINTS: readonly ConstraintType[] = [
  "ALAP",
  "SNET",
  "SNLT",
  "FNET",
  "FNLT",
  "MSO",
  "MFO",
  "mandatoryStart",
  "mandatoryFinish",
];

function hasWholePercent(ratio: number): boolean {
  return Math.abs(ratio * 100 - Math.round(ratio * 100)) < 1e-9;
}

interface RowSettings {
  hasChildren: boolean;
  /** A code that its WBS element cannot say, since it reads like a number of the outline. */
  code: string | null;
}

/** What of an activity MS Project has no element for. */
export function activitySettings(activity: Activity, { hasChildren, code }: RowSettings): [string, string][] {
  const settings: [string, string][] = code === null ? [] : [["code", code]];
  const { kind, constraint, secondConstraint, expectedFinish, percentComplete, physicalPercentComplete } = activity;
  if (KINDS.includes(kind) && !(kind === "summary" && hasChildren)) settings.push(["kind", kind]);
  // The length it had when it was written: MS Project is given the one it spans.
  if (kind === "levelOfEffort" || kind === "wbsSummary") settings.push(["duration", `${activity.duration}`]);
  if (constraint?.type === "mandatoryStart" || constraint?.type === "mandatoryFinish")
    settings.push(["constraint", constraint.type]);
  if (secondConstraint && secondConstraint.type !== "ASAP") {
    settings.push(["secondConstraint", secondConstraint.type]);
    if (secondConstraint.date !== null) settings.push(["secondConstraintDate", formatInstant(secondConstraint.date)]);
  }
  if (typeof expectedFinish === "number") settings.push(["expectedFinish", formatInstant(expectedFinish)]);
  if (percentComplete && !hasWholePercent(percentComplete)) settings.push(["percentComplete", `${percentComplete}`]);
  if (physicalPercentComplete && !hasWholePercent(physicalPercentComplete))
    settings.push(["physicalPercentComplete", `${physicalPercentComplete}`]);
  return settings;
}

/** A ratio as it was, where its whole percent still is what the element says. */
function refined(ratio: number | null | undefined, stated: string | undefined): number | null {
  const exact = Number(stated);
  if (stated === undefined || !(exact >= 0 && exact <= 1)) return null;
  return Math.round(exact * 100) === Math.round((ratio ?? 0) * 100) ? exact : null;
}

function secondConstraintOf(settings: OwnSettings): Pick<Activity, "secondConstraint"> {
  const type = CONSTRAINTS.find((each) => each === settings.get("secondConstraint"));
  const date = parseInstant(settings.get("secondConstraintDate"));
  if (type === undefined || (date === null && type !== "ALAP")) return {};
  return { secondConstraint: { type, date: type === "ALAP" ? null : date } };
}

/** An activity with what the settings say beside its elements; what was changed in MS Project since wins. */
export function withSettings(activity: Activity, settings: OwnSettings): Activity {
  if (settings.size === 0) return activity;
  const kind = KINDS.find((each) => each === settings.get("kind"));
  const duration = Number(settings.get("duration") ?? Number.NaN);
  const mandatory = { MSO: "mandatoryStart", MFO: "mandatoryFinish" } as const;
  const { constraint } = activity;
  const pinned = constraint?.type === "MSO" || constraint?.type === "MFO" ? mandatory[constraint.type] : null;
  const expectedFinish = parseInstant(settings.get("expectedFinish"));
  const percentComplete = refined(activity.percentComplete, settings.get("percentComplete"));
  const physicalPercentComplete = refined(activity.physicalPercentComplete, settings.get("physicalPercentComplete"));
  const isKind =
    kind !== undefined && activity.kind !== "summary" && (kind !== "finishMilestone" || activity.kind === "milestone");
  return {
    ...activity,
    ...(isKind && { kind }),
    ...(isKind && duration >= 0 && Number.isSafeInteger(duration) && { duration }),
    ...(constraint &&
      pinned !== null &&
      settings.get("constraint") === pinned && { constraint: { ...constraint, type: pinned } }),
    ...secondConstraintOf(settings),
    ...(expectedFinish !== null && { expectedFinish }),
    ...(percentComplete !== null && { percentComplete }),
    ...(physicalPercentComplete !== null && { physicalPercentComplete }),
  };
}
