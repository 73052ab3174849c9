import type { RiskMeasure, RiskView } from "@gantry/records";

/** Their names alone: how they are measured comes with the page. */
const riskViews = ["inherent", "current", "residual"] as const satisfies readonly RiskView[];
const riskMeasures = ["time", "money"] as const satisfies readonly RiskMeasure[];

/** What of a project's risks is looked at; the address says it, so that it can be sent to somebody. */
export interface RiskSearch {
  view?: RiskView;
  measure?: RiskMeasure;
  kind?: "opportunity";
  /** "probability-impact" of a cell of the matrix, or "none" for what has no place in it. */
  cell?: string;
}

export function riskSearch(raw: Record<string, unknown>): RiskSearch {
  const view = riskViews.find((each) => each === raw["view"]);
  const measure = riskMeasures.find((each) => each === raw["measure"]);
  const { cell } = raw;
  return {
    ...(view ? { view } : {}),
    ...(measure ? { measure } : {}),
    ...(raw["kind"] === "opportunity" ? { kind: "opportunity" as const } : {}),
    ...(typeof cell === "string" && /^(none|[0-4]-[0-4])$/.test(cell) ? { cell } : {}),
  };
}
