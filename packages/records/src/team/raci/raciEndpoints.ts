import * as z from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { idParams } from "../../kernel/recordEndpoints.ts";
import { raciCodes, raciLetters } from "./raciFindings.ts";

export const raciSchema = z
  .object({
    /** Milestones, and other work that somebody is named for, in the order of the plan. */
    deliverables: z.array(
      z.object({
        workItemId: z.uuid(),
        number: z.number().int(),
        name: z.string(),
        kind: z.string(),
        /** Project time; null until it is scheduled. */
        finish: z.string().nullable(),
        open: z.boolean(),
      }),
    ),
    people: z.array(z.object({ id: z.uuid(), name: z.string() })),
    cells: z.array(
      z.object({
        /** Of the responsibility. */
        id: z.uuid(),
        version: z.number().int(),
        workItemId: z.uuid(),
        personId: z.uuid(),
        letter: z.enum(raciLetters),
      }),
    ),
    findings: z.array(
      z.object({
        code: z.enum(raciCodes),
        workItemId: z.uuid().nullable(),
        personIds: z.array(z.uuid()),
        count: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: "RaciMatrix" });
export type RaciMatrix = z.infer<typeof raciSchema>;

export const raciEndpoints = {
  matrix: endpoint({
    id: "raci.matrix",
    method: "GET",
    path: "/api/projects/{id}/raci",
    summary:
      "Who does, answers for, is asked about and is told of each deliverable of a project, and what is wrong with that",
    access: "project.read",
    params: idParams,
    result: raciSchema,
  }),
};
