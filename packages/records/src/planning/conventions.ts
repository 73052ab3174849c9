import { conventions, type Conventions } from "@gantry/engine";
import * as z from "zod";

/** A named preset of the engine's conventions and what a project does otherwise; null on a project means Gantry's own. */
export type StatedConventions = Pick<Conventions, "name"> & { [K in keyof Conventions]?: Conventions[K] | undefined };

const minutes = z.number().int();

export const conventionsSchema: z.ZodType<StatedConventions> = z.strictObject({
  name: z.enum(["gantry", "msProject", "primavera"]),
  lagCalendar: z.enum(["successor", "predecessor", "project", "elapsed24h"]).optional(),
  startToFinishMinute: z.boolean().optional(),
  outOfSequence: z.enum(["retainedLogic", "progressOverride", "msProject"]).optional(),
  totalFloat: z.enum(["smallest", "start", "finish"]).optional(),
  criticalFloatLimit: minutes.optional(),
  criticalBy: z.enum(["totalFloat", "longestPath"]).optional(),
  openEndsCritical: z.boolean().optional(),
  floatFromProjectFinish: z.boolean().optional(),
  pinConstraints: z.boolean().optional(),
  constraintsBeforeStart: z.boolean().optional(),
  progress: z.enum(["actual", "remaining"]).optional(),
  milestones: z.enum(["stay", "byKind"]).optional(),
  milestoneDurations: z.boolean().optional(),
  deadlinesBoundFloat: z.boolean().optional(),
  lateStartsSnap: z.boolean().optional(),
  asLateAsPossible: z.enum(["totalFloat", "freeFloat"]).optional(),
  assignmentsDrive: z.boolean().optional(),
} satisfies Record<keyof Conventions, z.ZodType>);

/** The whole conventions a project states, its preset filling what it leaves open. */
export function conventionsOf(stated: StatedConventions | null): Conventions {
  if (stated === null) return conventions.gantry;
  const own = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  return { ...conventions[stated.name], ...own };
}
