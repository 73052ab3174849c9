import * as z from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { idParams } from "../../kernel/recordEndpoints.ts";
import { sheetQuery } from "../../kernel/sheetEndpoints.ts";
import { findingSchema } from "../../planning/planEndpoints.ts";
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
    /** None while nobody is named for anything: such a project keeps no matrix. */
    findings: z.array(
      findingSchema.extend({
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
  table: endpoint({
    id: "raci.table",
    method: "GET",
    path: "/api/projects/{id}/raci/table",
    summary: "The matrix as a table, one line a deliverable and one column a person, as CSV or XLSX",
    access: "project.read",
    params: idParams,
    query: sheetQuery.pick({ format: true, language: true }),
    raw: true,
  }),
};
