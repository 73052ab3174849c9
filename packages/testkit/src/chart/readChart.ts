import type { Activity, ActivityKind, Constraint, ConstraintType, Plan } from "@gantry/engine";
import { at, buildPlan, DAY, MONDAY } from "../builders/buildPlan.ts";

const WEEK = "MTWTFSS";
const CONSTRAINTS: ReadonlySet<string> = new Set([
  "ASAP",
  "ALAP",
  "SNET",
  "SNLT",
  "FNET",
  "FNLT",
  "MSO",
  "MFO",
  "mandatoryStart",
  "mandatoryFinish",
]);
const KINDS: ReadonlySet<string> = new Set(["milestone", "finishMilestone", "summary", "levelOfEffort"]);

export interface Chart {
  plan: Plan;
  /** The drawing with notes and trailing blanks taken off: what the schedule should look like. */
  drawing: string;
  days: number;
}

/** `03-05` is that day of 2026; starts mean 08:00, finishes 17:00 unless a time stands after it. */
function dateOf(text: string, isFinish: boolean): number {
  return at(`2026-${text.includes(" ") ? text : `${text} ${isFinish ? "17:00" : "08:00"}`}`);
}

function linkOf(note: string, successorId: string): string | null {
  const match = /^(FS|SS|FF|SF)([+-][\d.]+)?(ed|d|%)? (\S+)$/.exec(note);
  if (!match) return null;
  const [, type, amount = "", unit, predecessor] = match;
  if (amount === "") return `${predecessor} ${type} ${successorId}`;
  const sign = amount.slice(0, 1);
  const number = Number(amount.slice(1));
  const lag =
    unit === "%" ? `${sign}${number}%` : unit === "ed" ? `${sign}${number * 1440}e` : `${sign}${number * DAY}`;
  return `${predecessor} ${type}${lag} ${successorId}`;
}

function applyNote(activity: Partial<Activity> & { id: string }, note: string): void {
  const [word = "", ...rest] = note.split(" ");
  const text = rest.join(" ");
  if (KINDS.has(word)) activity.kind = word as ActivityKind;
  else if (CONSTRAINTS.has(word)) {
    const constraint: Constraint = {
      type: word as ConstraintType,
      date: text ? dateOf(text, word.startsWith("F") || word.endsWith("FO") || word.endsWith("Finish")) : null,
    };
    activity.constraint = constraint;
  } else if (word === "in") activity.parentId = text;
  else if (word === "on") activity.calendarId = text;
  else if (word === "manual")
    Object.assign(activity, { mode: "manual", manualStart: text ? dateOf(text, false) : null });
  else if (word === "deadline") activity.deadline = dateOf(text, true);
  else if (word === "inactive") activity.active = false;
  else if (word === "elapsed") Object.assign(activity, { elapsed: true, duration: Number(text) * 1440 });
  else if (word === "days") activity.duration = Number(text) * DAY;
  else if (word === "started") activity.actualStart = dateOf(text, false);
  else if (word === "finished") activity.actualFinish = dateOf(text, true);
  else if (word === "done") Object.assign(activity, { percentComplete: Number(text) / 100 });
  else if (word === "delayed") activity.levelingDelay = Number(text) * DAY;
  else throw new Error(`The chart's note "${note}" says nothing known`);
}

/**
 * Reads a drawn schedule: a first row of weekdays from Monday 2 March 2026 on, then one row an activity: its name, its bar
 * (X a day worked, . a day within it that is not, o a milestone), and after | notes: `FS+1d A`, `SNET 03-05`, `in P`.
 * The bar's X say the duration and where the schedule should put it.
 */
export function readChart(text: string, fields: Partial<Plan> = {}): Chart {
  const rows = text.split("\n").filter((row) => row.trim() !== "");
  const header = rows[0] ?? "";
  const left = header.indexOf(WEEK);
  if (left < 0) throw new Error(`The chart's first row must show weekdays as ${WEEK}`);
  const links: string[] = [];
  const drawing = [header.trimEnd()];
  const activities = rows.slice(1).map((row) => {
    const [bar = "", notes = ""] = row.split("|");
    drawing.push(bar.trimEnd());
    const id = bar.slice(0, left).trim();
    const activity: Partial<Activity> & { id: string } = {
      id,
      duration: DAY * (bar.slice(left).split("X").length - 1),
    };
    if (bar.slice(left).includes("o")) activity.kind = "milestone";
    for (const note of notes
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "")) {
      const link = linkOf(note, id);
      if (link) links.push(link);
      else applyNote(activity, note);
    }
    return activity;
  });
  return {
    plan: buildPlan(activities, links, { start: MONDAY, ...fields }),
    drawing: drawing.join("\n"),
    days: header.trimEnd().length - left,
  };
}
