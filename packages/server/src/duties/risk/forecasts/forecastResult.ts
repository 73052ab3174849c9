import type { KeptSpread } from "@gantry/records";

/** Which kept forecast is to be computed, and as of when. */
export interface ForecastQuestion {
  orgId: string;
  id: string;
  projectId: string;
  /** ISO: the plan and the register as they were then. */
  at: string;
}

export type ForecastOutcome = { status: "computed" } | { status: "failed"; message: string };

/** What `kept_forecast_results` holds; null throughout where there was nothing to forecast. Instants are minutes. */
export interface ForecastResult {
  data_date: number | null;
  planned_finish: number | null;
  promised_finish: number | null;
  p10_finish: number | null;
  p50_finish: number | null;
  p80_finish: number | null;
  p90_finish: number | null;
  promised_chance: number | null;
  /** Minor units; null where nothing costs. */
  planned_cost: number | null;
  p50_cost: number | null;
  p80_cost: number | null;
  /** Minutes of work. */
  at_risk: number | null;
  exposure: number;
  exposure_cost: number;
  reserve_left: number | null;
  reserve_cost_left: number | null;
  risks_counted: number;
  risks_uncounted: number;
  iterations: number;
  seed: number;
  milestones: KeptSpread[];
}
