import { conventions, type Conventions, type Instant, type Plan } from "@gantry/engine";
import { formatInstant, parseInstant } from "../../document/instantText.ts";
import type { DocumentBaseline, PlanDocument } from "../../document/planDocument.ts";
import type { OwnSettings } from "./ownFields.ts";

/** Primavera schedules what has not begun from the data date on; MS Project knows only the project's start for that. */
export function mspdiStart({ start, dataDate, conventions: { name } }: Plan): Instant | null {
  if (name !== "primavera" || dataDate === null) return start;
  return start === null ? dataDate : Math.max(start, dataDate);
}

/** What of the conventions MS Project's own elements say. */
const SAID: readonly (keyof Conventions)[] = ["openEndsCritical"];

function conventionSettings({ conventions: own, minutesPerDay }: Plan): [string, string][] {
  const preset = conventions[own.name];
  const settings: [string, string][] = own.name === "msProject" ? [] : [["conventions", own.name]];
  for (const name of Object.keys(preset) as (keyof Conventions)[]) {
    if (name === "name" || SAID.includes(name)) continue;
    const isSaid = name === "criticalFloatLimit" ? own[name] % minutesPerDay === 0 : own[name] === preset[name];
    if (!isSaid) settings.push([name, `${own[name]}`]);
  }
  return settings;
}

function dateSettings(plan: Plan): [string, string][] {
  if (plan.scheduleFrom !== "start") return [];
  const settings: [string, string][] = [];
  if (plan.start !== null && mspdiStart(plan) !== plan.start) settings.push(["start", formatInstant(plan.start)]);
  if (plan.finish !== null) settings.push(["finish", formatInstant(plan.finish)]);
  return settings;
}

/** What of a plan MS Project has no element for; its baselines bear numbers there, and no names. */
export function planSettings(
  document: PlanDocument,
  numbered: readonly [number, DocumentBaseline][],
): [string, string][] {
  const { plan, code } = document;
  const settings = [...conventionSettings(plan), ...dateSettings(plan)];
  if (plan.minutesPerMonth % plan.minutesPerDay !== 0) settings.push(["minutesPerMonth", `${plan.minutesPerMonth}`]);
  if (code !== null) settings.push(["code", code]);
  for (const [number, baseline] of numbered) {
    if (baseline.name !== usualName(number)) settings.push([`baseline${number}`, baseline.name]);
    if (baseline.id !== `${number}`) settings.push([`baselineId${number}`, baseline.id]);
    if (baseline.capturedAt !== null) settings.push([`baselineAt${number}`, formatInstant(baseline.capturedAt)]);
    if (baseline.isDefault !== (number === 0)) settings.push([`baselineDefault${number}`, `${baseline.isDefault}`]);
  }
  return settings;
}

export function usualName(number: number): string {
  return number === 0 ? "Baseline" : `Baseline ${number}`;
}

/** A value as the preset's own kind of value; undefined where it is none of those it can take. */
function conventionOf(name: keyof Conventions, text: string): string | number | boolean | undefined {
  const usual = conventions.primavera[name];
  if (typeof usual === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  if (typeof usual === "number") return Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
  return CHOICES[name]?.includes(text) ? text : undefined;
}

const CHOICES: Partial<Record<keyof Conventions, readonly string[]>> = {
  lagCalendar: ["successor", "predecessor", "project", "elapsed24h"],
  outOfSequence: ["retainedLogic", "progressOverride", "msProject"],
  totalFloat: ["smallest", "start", "finish"],
  criticalBy: ["totalFloat", "longestPath"],
  progress: ["actual", "remaining"],
  milestones: ["stay", "byKind"],
  asLateAsPossible: ["totalFloat", "freeFloat"],
};

function conventionsOf(read: Conventions, settings: OwnSettings): Conventions {
  const name = settings.get("conventions");
  const preset = name === "gantry" || name === "primavera" ? conventions[name] : conventions.msProject;
  const { criticalFloatLimit, openEndsCritical } = read;
  const result: Record<string, unknown> = { ...preset, criticalFloatLimit, openEndsCritical };
  for (const [key, text] of settings) {
    if (!(key in preset) || key === "name") continue;
    const value = conventionOf(key as keyof Conventions, text);
    if (value !== undefined) result[key] = value;
  }
  return result as unknown as Conventions;
}

/** A document with what the settings say beside its elements; a start that was changed in MS Project since wins. */
export function withPlanSettings(document: PlanDocument, settings: OwnSettings): PlanDocument {
  if (settings.size === 0) return document;
  const plan: Plan = { ...document.plan, conventions: conventionsOf(document.plan.conventions, settings) };
  const start = parseInstant(settings.get("start"));
  const isStart = start !== null && mspdiStart({ ...plan, start }) === plan.start;
  const finish = plan.scheduleFrom === "start" ? parseInstant(settings.get("finish")) : null;
  const perMonth = Number(settings.get("minutesPerMonth") ?? Number.NaN);
  const isMonth = Math.round(perMonth / plan.minutesPerDay) * plan.minutesPerDay === plan.minutesPerMonth;
  return {
    ...document,
    code: settings.get("code") ?? document.code,
    plan: {
      ...plan,
      ...(isStart && { start }),
      ...(finish !== null && { finish }),
      ...(isMonth && { minutesPerMonth: perMonth }),
    },
    baselines: document.baselines.map((baseline) => ({
      ...baseline,
      id: settings.get(`baselineId${baseline.id}`) ?? baseline.id,
      name: settings.get(`baseline${baseline.id}`) ?? baseline.name,
      capturedAt: parseInstant(settings.get(`baselineAt${baseline.id}`)) ?? baseline.capturedAt,
      isDefault: (settings.get(`baselineDefault${baseline.id}`) ?? `${baseline.isDefault}`) === "true",
    })),
  };
}
