import {
  confidenceClasses,
  type Distribution,
  type Estimate,
  type ForecastInput,
  type Mitigation,
  type Plan,
  type RiskEvent,
  type RiskImpact,
} from "@gantry/engine";
import type { PlanDocument } from "@gantry/formats";
import type { RiskFile, SpreadOf } from "./riskFile.ts";

type Span = number | string;

const minutesOf =
  ({ minutesPerDay, minutesPerWeek }: Plan) =>
  (span: Span): number => {
    if (typeof span === "number") return span * minutesPerDay;
    const amount = Number(span.slice(0, -1));
    const unit = { m: 1, h: 60, d: minutesPerDay, w: minutesPerWeek }[span.at(-1) as "m" | "h" | "d" | "w"];
    return amount * unit;
  };

function distributionOf<V extends Span>(spread: SpreadOf<V>, numberOf: (value: V) => number): Distribution {
  if (typeof spread !== "object") return { kind: "fixed", value: numberOf(spread) };
  if ("pert" in spread || "triangular" in spread) {
    const kind = "pert" in spread ? "pert" : "triangular";
    const [low, mode, high] = "pert" in spread ? spread.pert : spread.triangular;
    return { kind, low: numberOf(low), mode: numberOf(mode), high: numberOf(high) };
  }
  if ("uniform" in spread)
    return { kind: "uniform", low: numberOf(spread.uniform[0]), high: numberOf(spread.uniform[1]) };
  if ("lognormal" in spread) {
    const { p10, p90 } = spread.lognormal;
    return { kind: "lognormal", low: numberOf(p10), lowShare: 0.1, high: numberOf(p90), highShare: 0.9 };
  }
  if ("history" in spread) return { kind: "empirical", values: spread.history.map(numberOf) };
  return { kind: "discrete", values: spread.discrete.map(({ value, weight }) => ({ value: numberOf(value), weight })) };
}

const plain = (value: number) => value;

/** Finds activities by id, else by WBS code, else by name; what is not found is named on, for the engine to tell. */
function activityFinder({ plan, items }: PlanDocument): (text: string) => string {
  const ids = new Map<string, string>();
  plan.activities.forEach(({ id, name }, at) => {
    const item = items[at];
    for (const key of [id, item?.code, item?.wbsCode, name]) if (key && !ids.has(key)) ids.set(key, id);
  });
  for (const { id } of plan.activities) ids.set(id, id);
  return (text) => ids.get(text) ?? text;
}

type FileImpact = RiskFile["risks"][number]["impacts"][number];

/** What a forecast is made of: the plan of a file and what is stated beside it. */
export function forecastInputOf(
  document: PlanDocument,
  file: RiskFile,
): { input: ForecastInput; mitigations: Mitigation[] } {
  const { plan } = document;
  const idOf = activityFinder(document);
  const minutes = minutesOf(plan);
  const impactOf = ({ activity, delay, factor, alongside }: FileImpact): RiskImpact => ({
    activityId: idOf(activity),
    delay: delay === undefined ? null : distributionOf(delay, minutes),
    factor: factor === undefined ? null : distributionOf(factor, plain),
    combine: alongside ? "alongside" : "series",
  });
  const stated = file.estimates.map((one): Estimate => {
    const activityId = idOf(one.activity);
    if ("duration" in one) return { activityId, unit: "minutes", duration: distributionOf(one.duration, minutes) };
    const duration = "factor" in one ? distributionOf(one.factor, plain) : confidenceClasses[one.confidence];
    return { activityId, unit: "ratio", duration };
  });
  const isNamed = new Set(stated.map(({ activityId }) => activityId));
  stated.push(...(document.estimates ?? []).filter(({ activityId }) => !isNamed.has(activityId)));
  const isStated = new Set(stated.map(({ activityId }) => activityId));
  const { confidence } = file;
  const rest =
    confidence === undefined
      ? []
      : plan.activities
          .filter(({ id, kind }) => kind === "task" && !isStated.has(id))
          .map(({ id }): Estimate => ({ activityId: id, unit: "ratio", duration: confidenceClasses[confidence] }));
  const risks = file.risks.map(({ id, name, probability, impacts, cost, exclusive }): RiskEvent => ({
    id,
    name,
    probability,
    impacts: impacts.map(impactOf),
    cost: cost === undefined ? null : distributionOf(cost, plain),
    exclusiveSet: exclusive ?? null,
  }));
  const mitigations = file.risks.flatMap(({ mitigation }, i): Mitigation[] => {
    const before = risks[i] as RiskEvent;
    if (!mitigation) return [];
    const after: RiskEvent = {
      ...before,
      probability: mitigation.probability ?? before.probability,
      impacts: mitigation.impacts?.map(impactOf) ?? before.impacts,
      cost: mitigation.cost === undefined ? (before.cost ?? null) : distributionOf(mitigation.cost, plain),
    };
    return [{ id: `${before.id} ${mitigation.name}`, name: mitigation.name, price: mitigation.price, risks: [after] }];
  });
  const input: ForecastInput = {
    plan,
    estimates: [...stated, ...rest],
    risks,
    causes: file.causes.map(({ id, name, factor, strength, activities, risks }) => ({
      id,
      name,
      factor: factor === undefined ? null : distributionOf(factor, plain),
      strength: strength ?? 0,
      activityIds: activities.map(idOf),
      riskIds: risks ?? [],
    })),
    losses: file.losses.map(({ id, name, share, activities }) => ({
      id,
      name,
      loss: distributionOf(share, plain),
      activityIds: activities.map(idOf),
    })),
    branches: file.branches.map(({ id, ways }) => ({
      id,
      alternatives: ways.map(({ probability, activities }) => ({ probability, activityIds: activities.map(idOf) })),
    })),
    costs: file.costs.map(({ activity, spent, perDay, fixed }) => ({
      activityId: idOf(activity),
      spent: spent ?? 0,
      perMinute: (perDay ?? 0) / plan.minutesPerDay,
      fixed: fixed === undefined ? null : distributionOf(fixed, plain),
    })),
  };
  return { input, mitigations };
}
