import { Readable } from "node:stream";
import type { Plan } from "@gantry/engine";
import { readPlan } from "@gantry/formats";
import { generatePlan } from "@gantry/testkit";
import { planFiles } from "../fuzz/planFiles.ts";

export interface NamedPlan {
  name: string;
  plan: Plan;
}

/** The plans of our fixtures, and of the real files beside the repository where they are; those with activities. */
export async function storedPlans(): Promise<NamedPlan[]> {
  const plans: NamedPlan[] = [];
  for (const { name, bytes } of planFiles()) {
    const result = await readPlan(Readable.from([bytes]));
    if (result.status !== "read") continue;
    for (const { plan } of result.documents) if (plan.activities.length > 0) plans.push({ name, plan });
  }
  return plans;
}

/** A small plan drawn from a seed: flat or with summaries, plain or with every peculiarity. */
export function randomPlan(seed: number): NamedPlan {
  const activities = 4 + (seed % 41);
  const plan = generatePlan({
    activities,
    links: Math.floor(activities * (0.5 + (seed % 4) / 2)),
    calendars: 1 + (seed % 5),
    special: seed % 3 === 0 ? 0 : 0.2,
    perSummary: seed % 4 === 0 ? 0 : 6,
    seed,
  });
  return { name: "random", plan };
}
