import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { idSchema } from "../kernel/field.ts";
import { idParams } from "../kernel/recordEndpoints.ts";

/** "open": what is finished stays with whoever finished it. */
const scopeSchema = z.enum(["open", "all"]);

/** How many rows name somebody, by record type and field. */
const belongingSchema = z.object({ record: z.string(), field: z.string(), count: z.number().int() });

export const offboardEndpoints = {
  belongings: endpoint({
    id: "user.belongings",
    method: "GET",
    path: "/api/users/{id}/belongings",
    summary: "What somebody answers for in any record, and what ends when they leave",
    access: "user.manage",
    params: idParams,
    query: z.object({ scope: scopeSchema.default("open") }),
    result: z.object({
      items: z.array(belongingSchema),
      sessions: z.number().int(),
      tokens: z.number().int(),
      memberships: z.number().int(),
      groups: z.number().int(),
      shares: z.number().int(),
    }),
  }),
  offboard: endpoint({
    id: "user.offboard",
    method: "POST",
    path: "/api/users/{id}/offboard",
    summary:
      "Hand over all that somebody answers for, end their memberships, shares, sessions and tokens, and switch the account off: one action, one undo",
    access: "user.manage",
    params: idParams,
    body: z.object({
      scope: scopeSchema.default("open"),
      /** Who takes over; those for one record type come before the one for all others. */
      successors: z.array(z.object({ record: z.string().max(100).nullable(), userId: idSchema })).max(100),
    }),
    result: z.object({
      changeSetId: z.uuid(),
      handedOver: z.array(belongingSchema),
      /** What named the person and had nobody to take it. */
      kept: z.array(belongingSchema),
    }),
    status: 200,
  }),
};
