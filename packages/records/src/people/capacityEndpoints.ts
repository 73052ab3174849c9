import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { daySchema, instantSchema } from "../kernel/field.ts";

/** One assignment with the dates computed for its work. What the reader may not see is told as other work: whose and when, not what. */
export const demandSchema = z
  .object({
    personId: z.uuid(),
    start: instantSchema,
    finish: instantSchema,
    /** Ratio of full time. */
    units: z.number(),
    /** Minutes of the whole assignment; null: as many as its units take in its time. */
    work: z.number().nullable(),
    /** Skills that its work asks for and that is not done, whether or not the reader may see what it is. */
    asks: z.array(z.uuid()),
    /** Null for other work. */
    item: z
      .object({
        assignmentId: z.uuid(),
        workItemId: z.uuid(),
        key: z.string(),
        name: z.string(),
        projectId: z.uuid(),
        projectName: z.string(),
      })
      .nullable(),
  })
  .meta({ id: "Demand" });
export type Demand = z.infer<typeof demandSchema>;

const itemOfNeed = demandSchema.shape.item.unwrap().omit({ assignmentId: true }).nullable();

/** Skills that a piece of work asks for, with the dates computed for it. Of what the reader may not see it is told when and how many, not what. */
export const askedSkillSchema = z
  .object({
    skillId: z.uuid(),
    level: z.number().int(),
    count: z.number().int(),
    /** Ratio of each one's time. */
    units: z.number(),
    start: instantSchema,
    finish: instantSchema,
    /** Null for other work. */
    item: itemOfNeed,
  })
  .meta({ id: "AskedSkill" });
export type AskedSkill = z.infer<typeof askedSkillSchema>;

export const capacityEndpoints = {
  demand: endpoint({
    id: "capacity.demand",
    method: "GET",
    path: "/api/capacity",
    summary:
      "Who is on what when, in all active projects: assignments with the computed dates of their work. Work of projects one may not see is told without what it is",
    access: "people.read",
    query: z.object({
      /** The first day looked at, and the day after the last. */
      from: daySchema,
      to: daySchema,
    }),
    result: z.object({
      items: z.array(demandSchema),
      /** There is more than is told; ask for less time. */
      more: z.boolean(),
    }),
  }),
  needs: endpoint({
    id: "capacity.needs",
    method: "GET",
    path: "/api/capacity/needs",
    summary:
      "Which skills work asks for when, in all active projects: needs of work that is not done, with its computed dates. Work of projects one may not see is told without what it is",
    access: "people.read",
    query: z.object({
      /** The first day looked at, and the day after the last. */
      from: daySchema,
      to: daySchema,
    }),
    result: z.object({ items: z.array(askedSkillSchema), more: z.boolean() }),
  }),
};
