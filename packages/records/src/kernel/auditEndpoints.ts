import * as z from "zod";
import { endpoint } from "./endpoint.ts";

/** What is wrong with the change log at one place, in plain words. */
export const auditProblemSchema = z.object({
  kind: z.enum(["altered", "missing", "gap", "inserted", "end", "cut", "rewritten"]),
  position: z.number().int().nullable(),
  record: z.string().nullable(),
  recordId: z.string().nullable(),
  at: z.string().nullable(),
  message: z.string(),
});
export type AuditProblem = z.infer<typeof auditProblemSchema>;

/** One verification of the change log. */
export const auditRunSchema = z
  .object({
    id: z.uuid(),
    status: z.enum(["running", "whole", "broken", "interrupted"]),
    /** Entries compared with their seals so far, and how many there are. */
    checked: z.number().int(),
    total: z.number().int(),
    /** The end of the log it led to; kept elsewhere, it proves later that nothing before it was changed. */
    head: z.object({ position: z.number().int(), hash: z.string() }).nullable(),
    problemCount: z.number().int(),
    /** The first hundred of them. */
    problems: z.array(auditProblemSchema),
    startedBy: z.string().nullable(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "AuditRun" });
export type AuditRun = z.infer<typeof auditRunSchema>;

export const auditEndpoints = {
  runs: endpoint({
    id: "audit.runs",
    method: "GET",
    path: "/api/audit/runs",
    summary: "The last verifications of the change log, newest first",
    access: "audit.read",
    result: z.object({ items: z.array(auditRunSchema) }),
  }),
  verify: endpoint({
    id: "audit.verify",
    method: "POST",
    path: "/api/audit/runs",
    summary: "Compare every entry of the change log with its seal; gives the one that runs where there is one",
    access: "audit.read",
    result: auditRunSchema,
  }),
};
