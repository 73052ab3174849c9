import type { ActivityForecast, ForecastReport, Mitigation, MitigationValue } from "@gantry/engine";
import type { PlanDocument } from "@gantry/formats";
import { findingsText } from "../output/findingsText.ts";
import { plainDuration, plainInstant } from "../output/plainTime.ts";
import { table } from "../output/table.ts";

const MOST_DRIVERS = 15;
const NAME_WIDTH = 48;

const percent = (share: number | null) => (share === null ? "-" : `${Math.round(share * 100)} %`);
const amount = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 0 });

function headText({ title, plan }: PlanDocument, { project, iterations, method, seed }: ForecastReport): string {
  const { finish, errors, plannedFinish, plannedChance } = project;
  const error = errors.p80 === null ? "" : ` (± ${plainDuration(Math.ceil(errors.p80), plan.minutesPerDay)})`;
  return [
    `${title}: ${iterations.toLocaleString("en")} iterations${method === "plain" ? ", by the general passes" : ""}, seed ${seed}`,
    ...(plan.dataDate === null ? [] : [`data date       ${plainInstant(plan.dataDate)}`]),
    `planned finish  ${plainInstant(plannedFinish)}  chance ${percent(plannedChance)}`,
    ...(finish
      ? [
          `P50             ${plainInstant(finish.p50)}`,
          `P80             ${plainInstant(finish.p80)}${error}`,
          `P90             ${plainInstant(finish.p90)}`,
        ]
      : []),
  ].join("\n");
}

function costText({ project: { cost } }: ForecastReport): string {
  if (!cost) return "";
  return `cost: planned ${amount(cost.planned)}, P50 ${amount(cost.p50)}, P80 ${amount(cost.p80)}, P90 ${amount(cost.p90)}`;
}

function nameOf({ plan, items }: PlanDocument, at: number): string {
  const code = items[at]?.code ?? items[at]?.wbsCode;
  return `${code ? `${code} ` : ""}${plan.activities[at]?.name ?? ""}`.replace(/\s+/g, " ").slice(0, NAME_WIDTH);
}

function driversText(document: PlanDocument, { activities }: ForecastReport): string {
  const drivers = activities
    .map((activity, at) => ({ ...activity, at }))
    .filter(({ sensitivity }) => (sensitivity ?? 0) >= 0.005)
    .sort((a, b) => (b.sensitivity ?? 0) - (a.sensitivity ?? 0))
    .slice(0, MOST_DRIVERS);
  if (drivers.length === 0) return "";
  const rows = drivers.map(({ at, finish, criticality, cruciality, sensitivity }) => [
    nameOf(document, at),
    plainInstant(finish?.p50 ?? null),
    plainInstant(finish?.p80 ?? null),
    percent(criticality),
    cruciality === null ? "-" : cruciality.toFixed(2),
    (sensitivity ?? 0).toFixed(2),
  ]);
  return `What moves the finish most:\n${table([["activity", "P50", "P80", "critical", "cruciality", "sensitivity"], ...rows])}`;
}

function deadlinesText(document: PlanDocument, { activities }: ForecastReport): string {
  const missed = activities
    .map((activity: ActivityForecast, at) => ({ ...activity, at }))
    .filter(({ deadlineChance }) => deadlineChance !== null);
  if (missed.length === 0) return "";
  const rows = missed.map(({ at, deadlineChance, finish }) => [
    nameOf(document, at),
    plainInstant(document.plan.activities[at]?.deadline ?? null),
    percent(deadlineChance),
    plainInstant(finish?.p80 ?? null),
  ]);
  return `Deadlines:\n${table([["activity", "deadline", "chance", "P80"], ...rows])}`;
}

function mitigationsText(
  document: PlanDocument,
  mitigations: readonly Mitigation[],
  values: readonly MitigationValue[],
): string {
  if (values.length === 0) return "";
  const rows = values.map(({ id, minutes, error, money }) => {
    const mitigation = mitigations.find((one) => one.id === id);
    const { minutesPerDay } = document.plan;
    return [
      id.slice(0, NAME_WIDTH),
      amount(mitigation?.price ?? 0),
      plainDuration(Math.round(minutes), minutesPerDay),
      error === null ? "-" : plainDuration(Math.ceil(error), minutesPerDay),
      money === null ? "-" : amount(money),
    ];
  });
  return `What mitigations buy at P80, the best for its price first:\n${table([["mitigation", "price", "sooner by", "±", "cost less by"], ...rows])}`;
}

/** A forecast as people read it. */
export function forecastText(
  document: PlanDocument,
  report: ForecastReport,
  mitigations: readonly Mitigation[],
  values: readonly MitigationValue[],
): string {
  const findings = [...document.findings, ...report.findings];
  return [
    headText(document, report),
    costText(report),
    driversText(document, report),
    deadlinesText(document, report),
    mitigationsText(document, mitigations, values),
    findings.length === 0 ? "" : findingsText(findings),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
