import type { BarDates, Column, PlanLink, PlanRow } from "@gantry/gantt";

const DAY = 1440;
/** Monday, 5 January 2026. */
const FIRST_DAY = Date.UTC(2026, 0, 5) / 60_000;

interface Sketch {
  name: string;
  level: number;
  /** Working days; 0 is a milestone. */
  days: number;
  after?: number[];
  done?: number;
  flag?: "manual" | "inactive";
  deadline?: number;
}

const SKETCHES: Sketch[] = [
  { name: "CRM roll-out", level: 1, days: 0 },
  { name: "Prepare", level: 2, days: 0 },
  { name: "Agree goals and measures of success", level: 3, days: 4, done: 1 },
  { name: "Interview sales, service and marketing", level: 3, days: 6, after: [3], done: 1 },
  { name: "Write requirements", level: 3, days: 5, after: [4], done: 0.6 },
  { name: "Requirements accepted", level: 3, days: 0, after: [5], deadline: 17 },
  { name: "Set up", level: 2, days: 0 },
  { name: "Order licences", level: 3, days: 3, after: [6] },
  { name: "Configure tenants and roles", level: 3, days: 6, after: [8] },
  { name: "Connect single sign-on", level: 3, days: 4, after: [8] },
  { name: "Build integrations with billing", level: 3, days: 9, after: [9] },
  { name: "Legacy fax gateway", level: 3, days: 3, after: [9], flag: "inactive" },
  { name: "Data", level: 2, days: 0 },
  { name: "Profile and clean customer data", level: 3, days: 8, after: [6], done: 0.25 },
  { name: "Rehearse migration", level: 3, days: 5, after: [14, 9] },
  { name: "Migrate", level: 3, days: 2, after: [15, 11] },
  { name: "People", level: 2, days: 0 },
  { name: "Train champions", level: 3, days: 4, after: [9] },
  { name: "Train teams in waves", level: 3, days: 8, after: [18] },
  { name: "Steering committee", level: 3, days: 2, flag: "manual" },
  { name: "Go live", level: 2, days: 0 },
  { name: "Acceptance test", level: 3, days: 5, after: [16] },
  { name: "Go-live", level: 3, days: 0, after: [22, 19], deadline: 66 },
  { name: "Care after go-live", level: 3, days: 10, after: [23] },
];

/** A believable plan, repeated `copies` times, with dates found by a small forward pass (Monday to Friday, eight hours). */
export function samplePlan(copies: number): { rows: PlanRow[]; dates: Map<string, BarDates>; links: PlanLink[] } {
  const rows: PlanRow[] = [];
  const links: PlanLink[] = [];
  const dates = new Map<string, BarDates>();
  for (let copy = 0; copy < copies; copy++) {
    const id = (number: number) => `${copy}-${number}`;
    const stack: string[] = [];
    SKETCHES.forEach((sketch, at) => {
      const number = at + 1;
      stack.length = sketch.level - 1;
      const hasChildren = (SKETCHES[at + 1]?.level ?? 0) > sketch.level;
      rows.push({
        id: id(number),
        parentId: stack.at(-1) ?? null,
        level: sketch.level,
        collapsed: false,
        hasChildren,
        kind: hasChildren ? "summary" : sketch.days === 0 ? "milestone" : "task",
        name: copy > 0 && sketch.level === 1 ? `${sketch.name} ${copy + 1}` : sketch.name,
        ...(sketch.flag === "manual" && { manual: true }),
        ...(sketch.flag === "inactive" && { inactive: true }),
        cells: {
          duration: hasChildren ? "" : `${sketch.days}d`,
          predecessors: (sketch.after ?? []).map((each) => each + copy * SKETCHES.length).join(", "),
        },
      });
      stack.push(id(number));
      for (const from of sketch.after ?? [])
        links.push({ id: `${id(from)}>${number}`, fromId: id(from), toId: id(number), type: "FS" });
      if (!hasChildren)
        dates.set(
          id(number),
          dated(
            sketch,
            (sketch.after ?? []).map((each) => dates.get(id(each))),
            copy,
          ),
        );
    });
    for (const at of [...SKETCHES.keys()].reverse()) {
      const row = rows[copy * SKETCHES.length + at];
      if (row?.kind !== "summary") continue;
      const inside = rows.filter((each) => each.parentId === row.id).flatMap((each) => dates.get(each.id) ?? []);
      dates.set(row.id, {
        start: Math.min(...inside.map((each) => each.start ?? Infinity)),
        finish: Math.max(...inside.map((each) => each.finish ?? 0)),
        percent: 0.3,
      });
    }
  }
  return { rows, dates, links };
}

const CRITICAL = new Set([
  "Agree goals and measures of success",
  "Interview sales, service and marketing",
  "Write requirements",
  "Requirements accepted",
  "Order licences",
  "Configure tenants and roles",
  "Build integrations with billing",
  "Migrate",
  "Acceptance test",
  "Go-live",
  "Care after go-live",
]);

function dated(sketch: Sketch, before: (BarDates | undefined)[], copy: number): BarDates {
  const earliest = Math.max(FIRST_DAY + (copy % 7) * DAY, ...before.map((each) => each?.finish ?? 0));
  const first = workday(Math.floor((earliest + 7 * 60) / DAY));
  const start = sketch.days === 0 ? earliest : first * DAY + 8 * 60;
  let day = first;
  for (let left = sketch.days - 1; left > 0; left--) day = workday(day + 1);
  const finish = sketch.days === 0 ? earliest : day * DAY + 17 * 60;
  const critical = CRITICAL.has(sketch.name);
  return {
    start,
    finish,
    critical,
    percent: sketch.done ?? 0,
    lateFinish: critical || sketch.days === 0 ? null : workday(day + 6) * DAY + 17 * 60,
    totalFloat: critical ? 0 : 5 * 480,
    deadline: sketch.deadline === undefined ? null : FIRST_DAY + sketch.deadline * DAY + 17 * 60,
    baselineStart: start - 2 * DAY,
    baselineFinish: finish - 2 * DAY,
  };
}

function workday(day: number): number {
  const weekday = (day + 4) % 7;
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
}

export const sampleColumns = (dateText: (id: string, end: "start" | "finish") => string): Column[] => [
  { id: "name", title: "Name", width: 270, editable: true, frozen: true },
  { id: "duration", title: "Duration", width: 76, align: "end", editable: (row) => row.kind !== "summary" },
  { id: "start", title: "Start", width: 106, editable: true, text: (row) => dateText(row.id, "start") },
  { id: "finish", title: "Finish", width: 106, editable: true, text: (row) => dateText(row.id, "finish") },
  {
    id: "predecessors",
    title: "Waits for",
    explanation: "Numbers of the rows this one waits for",
    width: 110,
    editable: true,
  },
];
