import * as z from "zod";
import { rowSchema } from "../kernel/record.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { shareLevels } from "../kernel/permissions.ts";
import { idParams } from "../kernel/recordEndpoints.ts";
import { organisation } from "./organisation.ts";
import { favouriteViewsSchema, keyMapSchema, user } from "./user.ts";
import { weekStarts } from "./weekStart.ts";

/** Long enough to resist guessing; no rule about kinds of characters (NIST SP 800-63B, 3.1.1.2). */
export const passwordSchema = z
  .string()
  .min(12, "At least 12 characters. A few unrelated words are easy to remember and hard to guess.")
  .max(200);

export const sessionSchema = z.object({
  user: rowSchema(user),
  organisation: rowSchema(organisation),
  /** Permissions held in the organisation. */
  permissions: z.array(z.string()),
  /** Permissions held in single projects, as a member or by a group; those of the organisation that projects give hold besides. */
  projects: z.array(z.object({ id: z.uuid(), permissions: z.array(z.string()) })),
  /** What else is shared with the user or a group of theirs: one row, or with `id` null all rows of the type in the project. */
  shares: z.array(
    z.object({
      record: z.string(),
      id: z.uuid().nullable(),
      projectId: z.uuid().nullable(),
      level: z.enum(shareLevels),
    }),
  ),
});
export type SessionInfo = z.infer<typeof sessionSchema>;

const openSessionSchema = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  device: z.string(),
  address: z.string(),
  current: z.boolean(),
});

export const accountEndpoints = {
  setupState: endpoint({
    id: "setup.state",
    method: "GET",
    path: "/api/setup",
    summary: "Whether this installation still waits for its first administrator",
    access: "public",
    result: z.object({ needed: z.boolean() }),
  }),
  setup: endpoint({
    id: "setup.complete",
    method: "POST",
    path: "/api/setup",
    summary: "Name the organisation and create its administrator, with the one-time token printed on the console",
    access: "public",
    body: z.object({
      token: z.string().min(1).max(200),
      organisation: z.object({
        name: z.string().min(1).max(200),
        currency: z.string().length(3),
        timeZone: z.string().max(64),
        locale: z.string().max(35),
      }),
      administrator: z.object({ name: z.string().min(1).max(200), email: z.email(), password: passwordSchema }),
      demo: z.boolean(),
    }),
    result: sessionSchema,
  }),
  signIn: endpoint({
    id: "session.create",
    method: "POST",
    path: "/api/session",
    summary: "Sign in",
    access: "public",
    body: z.object({ email: z.string().max(320), password: z.string().max(200) }),
    result: sessionSchema,
  }),
  session: endpoint({
    id: "session.get",
    method: "GET",
    path: "/api/session",
    summary: "Who is signed in here, and what they may do",
    access: "signedIn",
    result: sessionSchema,
  }),
  signOut: endpoint({
    id: "session.delete",
    method: "DELETE",
    path: "/api/session",
    summary: "Sign out",
    access: "session",
  }),
  sessions: endpoint({
    id: "sessions.list",
    method: "GET",
    path: "/api/sessions",
    summary: "Where one is signed in",
    access: "session",
    result: z.object({ items: z.array(openSessionSchema) }),
  }),
  revokeSession: endpoint({
    id: "sessions.revoke",
    method: "DELETE",
    path: "/api/sessions/{id}",
    summary: "End one of one's own sessions",
    access: "session",
    params: idParams,
  }),
  changePassword: endpoint({
    id: "password.change",
    method: "POST",
    path: "/api/session/password",
    summary: "Change one's own password; all other sessions end",
    access: "session",
    body: z.object({ current: z.string().max(200), next: passwordSchema }),
    status: 204,
  }),
  preferences: endpoint({
    id: "session.preferences",
    method: "PATCH",
    path: "/api/session",
    summary: "Change one's own name, language, time zone, appearance, keys and favourite views",
    access: "session",
    body: z.strictObject({
      name: z.string().min(1).max(200).optional(),
      locale: z.string().max(35).nullable().optional(),
      timeZone: z.string().max(64).nullable().optional(),
      language: z.enum(["en", "de"]).nullable().optional(),
      weekStart: z.enum(weekStarts).nullable().optional(),
      theme: z.enum(["system", "light", "dark"]).optional(),
      contrast: z.enum(["system", "more"]).optional(),
      motion: z.enum(["system", "reduced"]).optional(),
      keyMap: keyMapSchema.optional(),
      singleKeys: z.boolean().optional(),
      favouriteViews: favouriteViewsSchema.optional(),
    }),
    result: sessionSchema,
  }),
  invite: endpoint({
    id: "user.invite",
    method: "POST",
    path: "/api/users/{id}/invitation",
    summary: "Make a one-time link with which a user sets a password (first sign-in or a forgotten one)",
    access: "user.manage",
    params: idParams,
    result: z.object({ path: z.string(), expiresAt: z.iso.datetime() }),
  }),
  acceptInvitation: endpoint({
    id: "invitation.accept",
    method: "POST",
    path: "/api/invitations/accept",
    summary: "Set a password with a one-time link, and sign in",
    access: "public",
    body: z.object({ token: z.string().max(200), password: passwordSchema }),
    result: sessionSchema,
  }),
  loadDemo: endpoint({
    id: "demo.load",
    method: "POST",
    path: "/api/demo",
    summary: "Load the demo: an IT department with its projects, people and calendars",
    access: "organisation.write",
    result: z.object({ projects: z.number().int() }),
  }),
  deleteDemo: endpoint({
    id: "demo.delete",
    method: "DELETE",
    path: "/api/demo",
    summary: "Delete the demo and nothing else",
    access: "organisation.write",
  }),
};
