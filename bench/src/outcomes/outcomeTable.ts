import { costForecasts, durationForecasts } from "@gantry/engine";
import type { ProjectOutcome, TrackedStatus } from "@gantry/formats";
import type { CostForecast } from "./costForecast.ts";
import type { StatusForecast } from "./learnedForecasts.ts";

/** A mean over all forecasts, and over projects, of which each counts the same however often it was seen. */
export interface Mean {
  overForecasts: number;
  overProjects: number;
}

export interface Row {
  name: string;
  /** Share of forecasts that what happened kept to; null for methods that give one value. */
  p50: Mean | null;
  p80: Mean | null;
  /** Mean of how far off the middle was, as a share of what happened. */
  error: Mean;
}

export interface Stage {
  name: string;
  forecasts: number;
  rows: Row[];
}

interface Made {
  outcome: ProjectOutcome;
  at: TrackedStatus;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function meanOf<T extends Made>(forecasts: readonly T[], value: (forecast: T) => number): Mean {
  const byProject = new Map<ProjectOutcome, number[]>();
  for (const forecast of forecasts)
    byProject.set(forecast.outcome, [...(byProject.get(forecast.outcome) ?? []), value(forecast)]);
  return { overForecasts: mean([...byProject.values()].flat()), overProjects: mean([...byProject.values()].map(mean)) };
}

interface Method<T> {
  name: string;
  p50: (forecast: T) => number | null;
  p80?: (forecast: T) => number;
}

/** Methods that can say nothing at some status date are judged by the others; how many is told in the name. */
function rowsOf<T extends Made>(
  forecasts: readonly T[],
  methods: readonly Method<T>[],
  actual: (outcome: ProjectOutcome) => number,
): Row[] {
  return methods.flatMap(({ name, p50, p80 }): Row[] => {
    const made = forecasts.filter((forecast) => p50(forecast) !== null);
    if (made.length === 0) return [];
    const missing = forecasts.length - made.length;
    const kept = (value: (forecast: T) => number) =>
      meanOf(made, (forecast) => (actual(forecast.outcome) <= value(forecast) ? 1 : 0));
    const middle = (forecast: T) => p50(forecast) ?? Number.NaN;
    return [
      {
        name: missing > 0 ? `${name} (without ${missing})` : name,
        p50: p80 ? kept(middle) : null,
        p80: p80 ? kept(p80) : null,
        error: meanOf(made, (forecast) => {
          const truth = actual(forecast.outcome);
          return Math.abs(middle(forecast) - truth) / truth;
        }),
      },
    ];
  });
}

/** Stages by the share of value earned, which is known at the time. */
const STAGES: readonly [string, (progress: number) => boolean][] = [
  ["over all", () => true],
  ["early, under a third earned", (progress) => progress < 1 / 3],
  ["middle", (progress) => progress >= 1 / 3 && progress < 2 / 3],
  ["late, two thirds and more", (progress) => progress >= 2 / 3],
];

function stagesOf<T extends Made>(forecasts: readonly T[], rows: (some: readonly T[]) => Row[]): Stage[] {
  return STAGES.map(([name, holds]) => {
    const some = forecasts.filter(({ at }) => holds(at.progress));
    return { name, forecasts: some.length, rows: rows(some) };
  }).filter((stage) => stage.forecasts > 0);
}

const DURATION_METHODS = ["PV1", "PV2", "PV3", "ED1", "ED2", "ED3", "ES1", "ES2", "ES3"] as const;
const COST_METHODS = [
  "AC+rest",
  "CPI",
  "SPI",
  "SPI(t)",
  "SCI",
  "SCI(t)",
  "0.8 CPI + 0.2 SPI",
  "0.8 CPI + 0.2 SPI(t)",
] as const;

/** How the finishes that were forecast compare with those that came. */
export function finishStages(forecasts: readonly StatusForecast[]): Stage[] {
  const methods: Method<StatusForecast>[] = [
    { name: "Gantry, learned", p50: ({ learned }) => learned.p50, p80: ({ learned }) => learned.p80 },
    {
      name: "each activity for itself",
      p50: ({ independent }) => independent.p50,
      p80: ({ independent }) => independent.p80,
    },
    { name: "the plan's network", p50: ({ network }) => network },
    ...DURATION_METHODS.map((name) => ({
      name,
      p50: ({ outcome, at }: StatusForecast) => durationForecasts(outcome.curve, at.status)[name],
    })),
  ];
  return stagesOf(forecasts, (some) => rowsOf(some, methods, ({ actualDuration }) => actualDuration));
}

/** How the costs that were forecast compare with those that came. */
export function costStages(forecasts: readonly CostForecast[]): Stage[] {
  const methods: Method<CostForecast>[] = [
    { name: "Gantry, learned", p50: ({ p50 }) => p50, p80: ({ p80 }) => p80 },
    ...COST_METHODS.map((name) => ({
      name,
      p50: ({ outcome, at }: CostForecast) => costForecasts(outcome.curve, at.status)[name],
    })),
  ];
  return stagesOf(forecasts, (some) => rowsOf(some, methods, ({ actualCost }) => actualCost));
}
