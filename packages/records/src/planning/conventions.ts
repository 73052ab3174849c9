import type { Conventions } from "@gantry/engine";
import * as z from "zod";

/** The engine's `Conventions` on the wire; null on a project means Gantry's own. */
export const conventionsSchema: z.ZodType<Conventions> = z.object({
  name: z.enum(["gantry", "msProject", "primavera"]),
  lagCalendar: z.enum(["successor", "predecessor", "project", "elapsed24h"]),
  outOfSequence: z.enum(["retainedLogic", "progressOverride", "msProject"]),
  totalFloat: z.enum(["smallest", "start", "finish"]),
  criticalFloatLimit: z.number().int(),
  criticalBy: z.enum(["totalFloat", "longestPath"]),
  openEndsCritical: z.boolean(),
  floatFromProjectFinish: z.boolean(),
});
