import * as z from "zod";
import { editsResultSchema } from "../../kernel/edits.ts";
import { endpoint } from "../../kernel/endpoint.ts";
import { idSchema } from "../../kernel/field.ts";
import { idParams } from "../../kernel/recordEndpoints.ts";
import { scenarioRecords } from "./scenarioPlan.ts";

const ofInstants = z.object({ before: z.string().nullable(), after: z.string().nullable() });
const ofNumbers = z.object({ before: z.number(), after: z.number() });
const named = z.array(z.object({ workItemId: z.string(), name: z.string() }));
const movedSchema = z.object({
  workItemId: z.string(),
  name: z.string(),
  milestone: z.boolean(),
  start: ofInstants,
  finish: ofInstants,
  /** Working minutes. */
  totalFloat: z.object({ before: z.number().int().nullable(), after: z.number().int().nullable() }),
  /** Minutes on the clock by which the finish is later. */
  minutesLater: z.number().int(),
});

export const comparisonSchema = z
  .object({
    start: ofInstants,
    finish: ofInstants,
    /** Minor units of the project's currency; null for readers who may not see rates. */
    cost: ofNumbers.nullable(),
    /** Minutes of effort. */
    work: ofNumbers,
    /** How many findings the schedule has. */
    findings: ofNumbers,
    milestones: z.array(movedSchema),
    /** The largest moves first; at most 500 of them. */
    moved: z.array(movedSchema),
    movedCount: z.number().int(),
    added: named,
    removed: named,
    becameCritical: named,
    noLongerCritical: named,
  })
  .meta({ id: "PlanComparison" });
export type PlanComparison = z.infer<typeof comparisonSchema>;

const conflictSchema = z
  .object({
    stepId: z.uuid(),
    step: z.string(),
    record: z.enum(scenarioRecords),
    id: z.uuid(),
    /** What the work item is called; null for other records and where it is not known. */
    name: z.string().nullable(),
    kind: z.enum(["gone", "changed"]),
    field: z.string().nullable(),
    seen: z.unknown(),
    now: z.unknown(),
    yours: z.unknown(),
  })
  .meta({ id: "ScenarioConflict" });
export type ToldConflict = z.infer<typeof conflictSchema>;

export const scenarioEndpoints = {
  comparison: endpoint({
    id: "scenario.comparison",
    method: "GET",
    path: "/api/scenarios/{id}/comparison",
    summary:
      "What a scenario changes against the plan as it is now, or against another scenario of the project; and where the plan has moved on since",
    access: "project.read",
    params: idParams,
    query: z.object({ with: idSchema.optional().meta({ description: "Another scenario; the plan when left out" }) }),
    result: z.object({
      scenarioId: z.uuid(),
      comparison: comparisonSchema,
      conflicts: z.array(conflictSchema),
    }),
  }),
  accept: endpoint({
    id: "scenario.accept",
    method: "POST",
    path: "/api/scenarios/{id}/accept",
    summary:
      "Make a scenario's changes in the plan, all as one change set that can be undone as one. Refused where the plan has moved on, unless it is said whose values stay",
    access: "plan.write",
    params: idParams,
    body: z.object({ conflicts: z.enum(["refuse", "mine", "theirs"]).default("refuse") }),
    result: editsResultSchema,
    status: 200,
  }),
  copy: endpoint({
    id: "scenario.copy",
    method: "POST",
    path: "/api/scenarios/{id}/copy",
    summary: "Copy a scenario with all its steps into a new private one of one's own",
    access: "project.read",
    params: idParams,
    body: z.object({ name: z.string().min(1).max(200) }),
    result: editsResultSchema,
  }),
};
