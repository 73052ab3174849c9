import * as z from "zod";
import { editsResultSchema } from "../../kernel/edits.ts";
import { endpoint } from "../../kernel/endpoint.ts";
import { instantSchema } from "../../kernel/field.ts";
import { idParams } from "../../kernel/recordEndpoints.ts";
import { findingSchema } from "../planEndpoints.ts";
import { expectations } from "./gateCondition.ts";
import { gateSubjects } from "./gateSubjects.ts";

export const gateDecisions = ["pass", "fail", "waive", "reopen"] as const;
export type GateDecision = (typeof gateDecisions)[number];

/** Something that keeps a condition from being met, by name. */
const missingSchema = z.object({
  record: z.string(),
  /** Null where it is no record: a finding, a signature. */
  id: z.uuid().nullable(),
  /** CRM-12; null where there is none. */
  key: z.string().nullable(),
  name: z.string(),
});

const conditionCheckSchema = z.object({
  /** "unknown": it cannot be told, and `problem` says why. A gate is passed only when all are met. */
  status: z.enum(["met", "unmet", "unknown"]),
  /** How many are missing. */
  count: z.number().int(),
  /** The first twenty of them. */
  missing: z.array(missingSchema),
  problem: z
    .object({
      message: z.string(),
      /** The text that is wrong, and the character in it, from 0. */
      field: z.enum(["among", "query"]).nullable(),
      at: z.number().int().nullable(),
    })
    .nullable(),
});
export type ConditionCheck = z.infer<typeof conditionCheckSchema>;

const gateCheckSchema = z.object({
  gateId: z.uuid(),
  /** The computed finish of what it sits on. */
  date: instantSchema.nullable(),
  /** Conditions that are not met. */
  missing: z.number().int(),
  conditions: z.array(conditionCheckSchema.extend({ conditionId: z.uuid() })),
  /** Its date is over, or work behind it has begun. */
  findings: z.array(findingSchema),
});
export type GateCheck = z.infer<typeof gateCheckSchema>;

export const gateEndpoints = {
  checks: endpoint({
    id: "gates.checks",
    method: "GET",
    path: "/api/projects/{id}/gate-checks",
    summary: "The stage gates of a project, condition by condition, as of now: what is missing, by name",
    access: "project.read",
    params: idParams,
    result: z.object({ gates: z.array(gateCheckSchema) }),
  }),
  tryCondition: endpoint({
    id: "gates.tryCondition",
    method: "GET",
    path: "/api/projects/{id}/gate-checks/try",
    summary: "What a condition would find, before it is written down",
    access: "project.read",
    params: idParams,
    query: z.object({
      /** The work item of the gate; its phase is looked at. Left out: the whole project. */
      workItemId: z.uuid().optional(),
      subject: z.enum(gateSubjects),
      among: z.string().max(1000).default(""),
      query: z.string().max(1000).default(""),
      expectation: z.enum(expectations),
      amount: z.coerce.number().int().min(1).optional(),
    }),
    result: conditionCheckSchema,
  }),
  decide: endpoint({
    id: "gates.decide",
    method: "POST",
    path: "/api/gates/{id}/decision",
    summary: "Pass a stage gate (refused while something is missing), fail it, waive what is missing, or reopen it",
    access: "project.read",
    params: idParams,
    body: z.strictObject({
      decision: z.enum(gateDecisions),
      /** Needed to fail, waive and reopen. */
      reason: z.string().trim().max(2000).default(""),
      /** Of the gate, as it was read. */
      version: z.number().int(),
    }),
    result: editsResultSchema,
    status: 200,
  }),
  sign: endpoint({
    id: "gates.sign",
    method: "POST",
    path: "/api/gate-conditions/{id}/signature",
    summary: "Sign a manual condition of a stage gate, or take one's signature back",
    access: "project.read",
    params: idParams,
    body: z.strictObject({
      signed: z.boolean(),
      note: z.string().trim().max(2000).default(""),
      version: z.number().int(),
    }),
    result: editsResultSchema,
    status: 200,
  }),
};
