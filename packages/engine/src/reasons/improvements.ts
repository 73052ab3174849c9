import type { CompiledPlan } from "../schedule/compiledPlan.ts";
import type { Activity } from "../schedule/plan.ts";
import type { Minutes } from "../units/time.ts";
import type { ExplanationStep, Improvement } from "./explanation.ts";

const notEarlierThan = /^(SNET|FNET|MSO|MFO|mandatoryStart|mandatoryFinish)$/;

/** Working minutes until another link takes over somewhere on the chain; null where none would (WHY-6). */
export function untilNext(steps: readonly ExplanationStep[]): Minutes | null {
  return steps.reduce<Minutes | null>((least, { others: [next] }) => {
    if (!next) return least;
    return least === null ? next.earlier : Math.min(least, next.earlier);
  }, null);
}

function held(step: ExplanationStep, activity: Activity): Improvement[] {
  const { reason, activityId } = step;
  const at = (kind: Improvement["kind"], most: Minutes | null, dependencyId: string | null = null): Improvement[] => [
    { kind, activityId, dependencyId, most },
  ];
  switch (reason?.kind) {
    case "constraint":
      return notEarlierThan.test(reason.type) ? at("constraint", step.others[0]?.earlier ?? null) : [];
    case "levelingDelay":
      return at("levelingDelay", reason.minutes);
    case "manual":
      return at("manual", null);
    case "dependency":
      return reason.lag > 0 && activity.actualStart == null
        ? at("lag", reason.lagUnit === "working" ? reason.lag : null, reason.dependencyId)
        : [];
    default:
      return [];
  }
}

/**
 * What along the chain could be changed to have the date earlier: a constraint to relax, work to shorten (the longest
 * first), a lag, a delay, typed dates, days off to be worked (WHY-6). What is done cannot be.
 */
export function improvementsOf(c: CompiledPlan, steps: readonly ExplanationStep[]): Improvement[] {
  const found: Improvement[] = [];
  const work: Improvement[] = [];
  for (const step of steps) {
    const activity = c.activities[c.indexById.get(step.activityId) ?? -1];
    if (!activity || typeof activity.actualFinish === "number") continue;
    found.push(...held(step, activity));
    const left = step.work && Math.round(step.work.minutes * (1 - Math.min(1, step.work.percentComplete)));
    if (left) work.push({ kind: "shorten", activityId: step.activityId, dependencyId: null, most: left });
    if (step.wait?.idle.some(({ name }) => name !== null) || step.wait?.of === "resource")
      found.push({ kind: "wait", activityId: step.activityId, dependencyId: null, most: null });
  }
  return [...found, ...work.sort((a, b) => (b.most ?? 0) - (a.most ?? 0))];
}
