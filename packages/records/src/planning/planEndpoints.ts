import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { idParams } from "../kernel/recordEndpoints.ts";
import { rowSchema } from "../kernel/record.ts";
import { tableSchema } from "../kernel/table.ts";
import { calendar } from "./calendar.ts";
import { externalItemSchema } from "./cross-links/externalItem.ts";
import { project } from "./project.ts";

export const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "note"]),
  message: z.string(),
  where: z.record(z.string(), z.union([z.string(), z.number()])),
  data: z.record(z.string(), z.unknown()),
  hint: z.string().optional(),
});

/** Columns of the computed schedule; instants are minutes of project time, floats working minutes. */
export const scheduleColumns = [
  "workItemId",
  "start",
  "finish",
  "earlyStart",
  "earlyFinish",
  "lateStart",
  "lateFinish",
  "totalFloat",
  "freeFloat",
  "critical",
  "duration",
] as const;

export const scheduleSchema = z.object({
  projectId: z.uuid(),
  revision: z.number().int(),
  /** The change log up to which it holds; null before the first computation. */
  cursor: z.string().nullable(),
  computedAt: z.iso.datetime().nullable(),
  start: z.number().int().nullable(),
  finish: z.number().int().nullable(),
  items: tableSchema,
  findings: z.array(findingSchema),
});

/** A plan whole: what the browser's engine and the CLI compute with. */
export const planSnapshotSchema = z.object({
  /** Live events after this cursor bring it up to date. */
  cursor: z.string(),
  project: rowSchema(project),
  /** Calendars of the project and of the organisation. */
  calendars: z.array(rowSchema(calendar)),
  /** Rows of the records of those names, by columns: id, version and every declared field. */
  workItems: tableSchema,
  dependencies: tableSchema,
  assignments: tableSchema,
  skillNeeds: tableSchema,
  people: tableSchema,
  sprints: tableSchema,
  boardColumns: tableSchema,
  /** Work items of other projects that links wait for. */
  externals: z.array(externalItemSchema),
  schedule: scheduleSchema,
  /** What the reader may do here, e.g. "plan.write". */
  permissions: z.array(z.string()),
});

export const planEndpoints = {
  snapshot: endpoint({
    id: "plan.snapshot",
    method: "GET",
    path: "/api/projects/{id}/plan",
    summary: "The whole plan of a project as of one moment: what the browser's engine and the CLI compute with",
    access: "project.read",
    params: idParams,
    result: planSnapshotSchema,
  }),
  externals: endpoint({
    id: "plan.externals",
    method: "GET",
    path: "/api/projects/{id}/externals",
    summary: "Work items of other projects that links of this one wait for, or that bear the given keys",
    access: "project.read",
    params: idParams,
    query: z.object({
      /** "CRM-12,POR-3" */
      keys: z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9]{0,9}-\d{1,9}(,[A-Za-z][A-Za-z0-9]{0,9}-\d{1,9}){0,99}$/)
        .optional(),
    }),
    result: z.object({ externals: z.array(externalItemSchema) }),
  }),
  schedule: endpoint({
    id: "plan.schedule",
    method: "GET",
    path: "/api/projects/{id}/schedule",
    summary: "The computed schedule of a project",
    access: "project.read",
    params: idParams,
    result: scheduleSchema,
  }),
  export: endpoint({
    id: "plan.export",
    method: "GET",
    path: "/api/projects/{id}/export",
    summary: "The plan as a file: Microsoft Project XML, Primavera XER or CSV",
    access: "project.read",
    params: idParams,
    query: z.object({
      format: z.enum(["mspdi", "xer", "csv"]),
      at: z.iso.datetime().optional().meta({ description: "The plan as it was at that moment: 2026-05-12T08:30:00Z" }),
    }),
    raw: true,
  }),
};
