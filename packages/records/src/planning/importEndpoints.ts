import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { idSchema } from "../kernel/field.ts";
import { idParams } from "../kernel/recordEndpoints.ts";

const placeSchema = { line: z.number().int().nullable(), path: z.string().nullable() };

export const importDocumentSchema = z.object({
  index: z.number().int(),
  title: z.string(),
  counts: z.object({
    workItems: z.number().int(),
    dependencies: z.number().int(),
    calendars: z.number().int(),
    people: z.number().int(),
    assignments: z.number().int(),
  }),
  start: z.string().nullable(),
  finish: z.string().nullable(),
  suggestedKey: z.string(),
  /** A project that was imported from the same plan before; importing again updates it. */
  matches: z
    .object({
      projectId: z.uuid(),
      name: z.string(),
      created: z.number().int(),
      updated: z.number().int(),
      removed: z.number().int(),
      unchanged: z.number().int(),
    })
    .nullable(),
  report: z.array(
    z.object({
      code: z.string(),
      effect: z.enum(["approximated", "dropped"]),
      message: z.string(),
      count: z.number().int(),
      ...placeSchema,
    }),
  ),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(["error", "warning", "note"]),
      message: z.string(),
      hint: z.string().optional(),
      ...placeSchema,
    }),
  ),
});

export const importStates = ["reading", "ready", "writing", "done", "refused", "failed", "cancelled"] as const;

/** An uploaded plan on its way in. Nothing is written to any project before it is accepted. */
export const importSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    sizeBytes: z.number().int(),
    status: z.enum(importStates),
    /** 0 to 1 within the present status. */
    progress: z.number(),
    format: z.string().nullable(),
    documents: z.array(importDocumentSchema),
    findings: importDocumentSchema.shape.findings,
    /** Where the accepted documents went. */
    projects: z.array(z.object({ index: z.number().int(), projectId: z.uuid() })),
    changeSetId: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Import" });
export type Import = z.infer<typeof importSchema>;

export const importEndpoints = {
  upload: endpoint({
    id: "imports.upload",
    method: "POST",
    path: "/api/imports",
    summary: "Upload a plan file (multipart, field `file`) and read it into a preview",
    access: "project.create",
    upload: true,
    result: importSchema,
  }),
  get: endpoint({
    id: "imports.get",
    method: "GET",
    path: "/api/imports/{id}",
    summary: "Where an import stands, with its preview",
    access: "signedIn",
    params: idParams,
    result: importSchema,
  }),
  accept: endpoint({
    id: "imports.accept",
    method: "POST",
    path: "/api/imports/{id}/accept",
    summary: "Write the previewed documents, each into a new project or over the one it matches",
    access: "signedIn",
    params: idParams,
    body: z.object({
      documents: z
        .array(
          z.object({
            index: z.number().int(),
            into: z.discriminatedUnion("kind", [
              z.object({ kind: z.literal("new"), key: z.string().min(1).max(10), name: z.string().min(1).max(200) }),
              z.object({ kind: z.literal("update"), projectId: idSchema }),
            ]),
          }),
        )
        .min(1),
    }),
    result: importSchema,
    status: 200,
  }),
  cancel: endpoint({
    id: "imports.cancel",
    method: "POST",
    path: "/api/imports/{id}/cancel",
    summary: "Give an import up; nothing of it is kept",
    access: "signedIn",
    params: idParams,
    result: importSchema,
    status: 200,
  }),
};
