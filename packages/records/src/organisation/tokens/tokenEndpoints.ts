import * as z from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { idParams } from "../../kernel/recordEndpoints.ts";
import { tokenScopes } from "./tokenScopes.ts";

/** By it people and secret scanners know a token of Gantry. */
export const TOKEN_PREFIX = "gtr_";
export const LONGEST_TOKEN_DAYS = 365;
const USUAL_TOKEN_DAYS = 90;

const tokenSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.enum(tokenScopes)),
    /** Its first characters, to tell tokens apart; the rest is kept nowhere. */
    start: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    /** To within five minutes; null while it was never used. */
    lastUsedAt: z.iso.datetime().nullable(),
    lastUsedFrom: z.string().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    /** "works", or why it does not. */
    state: z.enum(["works", "expired", "revoked"]),
    owner: z.object({ id: z.uuid(), name: z.string() }),
  })
  .meta({ id: "AccessToken" });
export type AccessToken = z.infer<typeof tokenSchema>;

export const tokenEndpoints = {
  list: endpoint({
    id: "tokens.list",
    method: "GET",
    path: "/api/tokens",
    summary: "One's own access tokens",
    access: "session",
    result: z.object({ items: z.array(tokenSchema) }),
  }),
  listAll: endpoint({
    id: "tokens.listAll",
    method: "GET",
    path: "/api/tokens/all",
    summary: "Everybody's access tokens",
    access: "user.manage",
    result: z.object({ items: z.array(tokenSchema) }),
  }),
  create: endpoint({
    id: "tokens.create",
    method: "POST",
    path: "/api/tokens",
    summary: "Make an access token; the answer alone shows it, once",
    access: "session",
    body: z.strictObject({
      name: z.string().trim().min(1).max(100),
      scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
      days: z.number().int().min(1).max(LONGEST_TOKEN_DAYS).default(USUAL_TOKEN_DAYS),
    }),
    result: z.object({ token: z.string(), item: tokenSchema }),
  }),
  revoke: endpoint({
    id: "tokens.revoke",
    method: "DELETE",
    path: "/api/tokens/{id}",
    summary: "Revoke an access token: one's own, or with user.manage anybody's",
    access: "session",
    params: idParams,
  }),
};
