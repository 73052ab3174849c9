import { compileCalendars, type CompiledCalendar, conventions, type Instant } from "@gantry/engine";
import { minorUnits } from "../document/currency.ts";
import { planAsTracked } from "../document/planAsTracked.ts";
import type { DocumentBaseline, DocumentItem, PlanDocument, StoredDates } from "../document/planDocument.ts";
import { reportLines, type ReportLines } from "../document/reportLines.ts";
import { boundedInput, type BoundedInputOptions, type ByteSource } from "../input/boundedInput.ts";
import { refusal } from "../input/refusedInput.ts";
import { strictDecoder, xmlEncoding } from "../input/textDecoding.ts";
import { childNamed, collectProtrack, type ProtrackNode } from "./protrackNode.ts";
import { withPlannedStarts } from "./plannedStarts.ts";
import { textOf } from "./protrackValues.ts";
import { type ProtrackActivity, readActivities } from "./readActivities.ts";
import { readAgenda } from "./readAgenda.ts";
import { readDistributions } from "./readDistributions.ts";
import { type OutlinedActivity, readOutline } from "./readOutline.ts";
import { readRelations } from "./readRelations.ts";
import { type ProtrackResources, readResources } from "./readResources.ts";
import { readTracking } from "./readTracking.ts";

const WEEKS_PER_MONTH = 4;
const CURRENCIES: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" };

interface Priced {
  activities: ReadonlyMap<string, ProtrackActivity>;
  resources: ProtrackResources;
  currency: string | null;
}

/** Money beside what resources cost by the hour: that is all a fixed cost can be here. */
function fixedCost(own: ProtrackActivity, { resources, currency }: Priced): number | null {
  const once = own.fixedCost + (resources.costPerUse.get(own.activity.id) ?? 0);
  return minorUnits(once + (own.costPerHour * (own.baselineDuration ?? own.activity.duration)) / 60, currency);
}

function itemsOf(rows: readonly OutlinedActivity[], priced: Priced): DocumentItem[] {
  return rows.map(({ activity, wbsCode, outlineLevel }) => {
    const own = priced.activities.get(activity.id);
    return {
      id: activity.id,
      externalId: activity.id,
      code: null,
      wbsCode,
      outlineLevel,
      notes: null,
      estimated: false,
      codes: [],
      fixedCost: (own && fixedCost(own, priced)) || null,
    };
  });
}

function baselineOf(rows: readonly OutlinedActivity[], calendar: CompiledCalendar, priced: Priced): DocumentBaseline {
  const items = rows.flatMap(({ activity: { id, name }, wbsCode }) => {
    const own = priced.activities.get(id);
    if (!own) return [];
    const { baselineStart: start, baselineDuration: duration } = own;
    const finish = start === null || duration === null ? null : calendar.advance(start, duration);
    const hours = ((duration ?? 0) / 60) * (priced.resources.costPerHour.get(id) ?? 0);
    const fixed = fixedCost(own, priced);
    const cost = fixed === null ? null : fixed + (minorUnits(hours, priced.currency) ?? 0);
    return [{ activityId: id, name, code: null, wbsCode, start, finish, duration, work: null, cost, fixedCost: null }];
  });
  return { id: "0", name: "Baseline", isDefault: true, capturedAt: null, items, assignments: [] };
}

/** Where ProTrack's own schedule has its activities start; it counts from the agenda's start. */
function storedStarts(
  activities: Iterable<ProtrackActivity>,
  calendar: CompiledCalendar,
  start: Instant | null,
): Map<string, Instant> {
  const starts = new Map<string, Instant>();
  if (start === null) return starts;
  for (const { activity, storedStart } of activities) {
    if (storedStart === null) continue;
    const at = calendar.advance(start, storedStart);
    // A milestone may stand where work ends.
    const isBegun = activity.duration > 0 || storedStart <= 0;
    starts.set(activity.id, isBegun ? calendar.nextWork(at) : at);
  }
  return starts;
}

function storedDates(
  activities: Iterable<ProtrackActivity>,
  calendar: CompiledCalendar,
  starts: ReadonlyMap<string, Instant>,
): StoredDates[] {
  return [...activities].map(({ activity: { id, duration } }) => {
    const earlyStart = starts.get(id) ?? null;
    return {
      activityId: id,
      earlyStart,
      earlyFinish: earlyStart === null ? null : calendar.advance(earlyStart, duration),
      lateStart: null,
      lateFinish: null,
      totalFloat: null,
      critical: null,
    };
  });
}

function tellLosses(document: PlanDocument, { activities }: Priced, report: ReportLines): void {
  const periods = document.tracking?.length ?? 0;
  if (periods > 1)
    report.dropped(
      "protrack.tracking",
      "An import keeps the state of the last tracking period; a forecast of the file can begin at any.",
      { path: "TrackingList" },
      periods - 1,
    );
  const hourly = [...activities.values()].filter(({ costPerHour }) => costPerHour !== 0).length;
  if (hourly > 0)
    report.approximated(
      "protrack.activity.costPerHour",
      "Cost for each hour of an activity counts as fixed cost over its planned duration.",
      { path: "Activities/Activity/BaselineCostByUnit" },
      hourly,
    );
}

function documentOf(project: ProtrackNode): PlanDocument {
  const report = reportLines();
  const agenda = readAgenda(childNamed(project, "Agenda"));
  const activities = readActivities(project, report);
  if (activities.size === 0)
    throw refusal({
      code: "protrack.noActivity",
      message: "The file is a project of ProTrack but holds no activity.",
      hint: "Open it in ProTrack and save it again, or take another file.",
      where: { line: project.line, path: "Project/Activities" },
    });
  const calendar = compileCalendars([agenda.calendar], agenda.calendar.id).fallback;
  const currency = CURRENCIES[textOf(childNamed(project, "Settings"), "CurrencySymbol") ?? ""] ?? null;
  const ids = new Set(activities.keys());
  const resources = readResources(project, ids, currency, report);
  const rows = readOutline(project, activities);
  const priced: Priced = { activities, resources, currency };
  const tracking = readTracking(project, { calendar, activities, costs: resources, currency }, report);
  const minutesPerWeek = agenda.minutesPerDay * agenda.daysPerWeek;
  const starts = storedStarts(activities.values(), calendar, agenda.start);
  const planned: PlanDocument = {
    format: "protrack",
    title: textOf(project, "NAME") ?? "",
    externalId: null,
    code: null,
    currency,
    plan: {
      start: agenda.start,
      finish: null,
      scheduleFrom: "start",
      dataDate: null,
      calendarId: agenda.calendar.id,
      calendars: [agenda.calendar],
      activities: rows.map(({ activity }) => activity),
      dependencies: readRelations(project, ids, report),
      resources: resources.resources,
      assignments: resources.assignments,
      conventions: conventions.gantry,
      minutesPerDay: agenda.minutesPerDay,
      minutesPerWeek,
      minutesPerMonth: minutesPerWeek * WEEKS_PER_MONTH,
    },
    items: itemsOf(rows, priced),
    resources: resources.documentResources,
    stored: [],
    baselines: [baselineOf(rows, calendar, priced)],
    tracking,
    estimates: readDistributions(project, activities.values(), report),
    report: [],
    findings: [],
  };
  const last = tracking.at(-1) ?? null;
  // Once work has begun ProTrack's schedule is that of the plan at first, which the plan is no more.
  const stored = last ? [] : storedDates(activities.values(), calendar, starts);
  tellLosses(planned, priced, report);
  const held = { ...planned, plan: withPlannedStarts(planned.plan, starts, calendar) };
  return { ...held, plan: planAsTracked(held, last), stored, report: report.lines() };
}

/** Reads a project of ProTrack (.p2x) with its tracking periods. */
export async function readProtrack(
  source: ByteSource,
  head: Uint8Array,
  options: BoundedInputOptions,
): Promise<PlanDocument[]> {
  const { stream, root } = collectProtrack(options.limits);
  const decode = strictDecoder(xmlEncoding(head));
  for await (const piece of boundedInput(source, options)) stream.write(decode(piece));
  stream.write(decode(null));
  stream.end();
  return [documentOf(root.children[0] ?? root)];
}
