import type { Finding } from "../../units/finding.ts";
import { type Distribution, distributionFault } from "../sampling/distribution.ts";
import type { ForecastInput, RiskEvent } from "./forecastInput.ts";

/** Tells what cannot be used, and leaves it out. */
class Checker {
  readonly #ids: ReadonlySet<string>;
  readonly #findings: Finding[];

  constructor(input: ForecastInput, findings: Finding[]) {
    this.#ids = new Set(input.plan.activities.map(({ id }) => id));
    this.#findings = findings;
  }

  tell(code: string, message: string, hint: string, activityId?: string): false {
    const where = activityId === undefined ? {} : { activityId };
    this.#findings.push({ code, severity: "warning", message, where, data: {}, hint });
    return false;
  }

  knows(what: string, activityId: string): boolean {
    if (this.#ids.has(activityId)) return true;
    return this.tell(
      "forecast.activityMissing",
      `${what} names the activity "${activityId}", which is not in the plan. It is left out there.`,
      "Maybe it was deleted, or its id is written differently.",
    );
  }

  isSound(what: string, distribution: Distribution | null | undefined, activityId?: string): boolean {
    const fault = distribution ? distributionFault(distribution) : null;
    if (fault === null) return true;
    return this.tell(
      "forecast.distribution",
      `${what} cannot be drawn from: ${fault}. It is left out.`,
      "Correct its values.",
      activityId,
    );
  }

  isShare(what: string, share: number): boolean {
    if (share >= 0 && share <= 1) return true;
    return this.tell(
      "forecast.probability",
      `${what} has a probability of ${share}, which is not between 0 and 1. It is left out.`,
      "Write 30 % as 0.3.",
    );
  }

  known(what: string, activityIds: readonly string[]): string[] {
    return activityIds.filter((id) => this.knows(what, id));
  }
}

function checkedRisk(check: Checker, risk: RiskEvent): RiskEvent {
  const what = `The risk "${risk.name}"`;
  const impacts = risk.impacts.filter(
    ({ activityId, delay, factor }) =>
      check.knows(what, activityId) &&
      check.isSound(`The delay of "${risk.name}"`, delay, activityId) &&
      check.isSound(`The factor of "${risk.name}"`, factor, activityId),
  );
  return {
    ...risk,
    impacts,
    cost: check.isSound(`The cost of "${risk.name}"`, risk.cost) ? (risk.cost ?? null) : null,
  };
}

/** Alternatives and exclusive sets share one draw: more than 1 in all cannot be. */
function tellOverfull(check: Checker, { risks = [], branches = [] }: ForecastInput): void {
  const sums = new Map<string, number>();
  for (const { exclusiveSet, probability } of risks)
    if (exclusiveSet) sums.set(exclusiveSet, (sums.get(exclusiveSet) ?? 0) + probability);
  const told = [...sums].map(([set, sum]) => ({ what: `The exclusive risks "${set}"`, sum }));
  for (const { id, alternatives } of branches)
    told.push({ what: `The branch "${id}"`, sum: alternatives.reduce((sum, { probability }) => sum + probability, 0) });
  for (const { what, sum } of told)
    if (sum > 1 + 1e-9)
      check.tell(
        "forecast.overfull",
        `${what} have probabilities that sum to ${sum.toFixed(2)}, more than 1. Those that come last are cut.`,
        "Lower them to 1 in all.",
      );
}

/** The input without what cannot be used; each left-out part is told in a finding. */
export function checkInput(input: ForecastInput, findings: Finding[]): ForecastInput {
  const check = new Checker(input, findings);
  tellOverfull(check, input);
  const { estimates = [], risks = [], causes = [], losses = [], branches = [], costs = [] } = input;
  return {
    plan: input.plan,
    estimates: estimates.filter(
      ({ activityId, duration }) =>
        check.knows("An estimate", activityId) &&
        check.isSound(`The estimate of "${activityId}"`, duration, activityId),
    ),
    risks: risks
      .filter(({ name, probability }) => check.isShare(`The risk "${name}"`, probability))
      .map((risk) => checkedRisk(check, risk)),
    causes: causes
      .filter(({ name, factor }) => check.isSound(`The cause "${name}"`, factor))
      .map((cause) => ({ ...cause, activityIds: check.known(`The cause "${cause.name}"`, cause.activityIds) })),
    losses: losses
      .filter(({ name, loss }) => check.isSound(`The loss "${name}"`, loss))
      .map((loss) => ({ ...loss, activityIds: check.known(`The loss "${loss.name}"`, loss.activityIds) })),
    branches: branches.map((branch) => ({
      ...branch,
      alternatives: branch.alternatives
        .filter(({ probability }) => check.isShare(`The branch "${branch.id}"`, probability))
        .map((one) => ({ ...one, activityIds: check.known(`The branch "${branch.id}"`, one.activityIds) })),
    })),
    costs: costs.filter(
      ({ activityId, fixed }) =>
        check.knows("A cost", activityId) && check.isSound(`The cost of "${activityId}"`, fixed, activityId),
    ),
  };
}
