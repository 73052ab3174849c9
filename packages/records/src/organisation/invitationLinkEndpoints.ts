import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { idParams } from "../kernel/recordEndpoints.ts";
import { passwordSchema, sessionSchema } from "./accountEndpoints.ts";

const token = z.string().min(1).max(200);

export const invitationLinkEndpoints = {
  secret: endpoint({
    id: "invitationLink.secret",
    method: "POST",
    path: "/api/invitation-links/{id}/secret",
    summary: "Make the address of an invitation link; one made before stops working",
    access: "user.manage",
    params: idParams,
    result: z.object({ path: z.string() }),
  }),
  look: endpoint({
    id: "invitationLink.look",
    method: "POST",
    path: "/api/invitation-links/look",
    summary: "What an invitation link leads to, for whoever holds it",
    access: "public",
    body: z.object({ token }),
    result: z.object({
      organisation: z.string(),
      project: z.string().nullable(),
      /** The one address that may take it. */
      email: z.string().nullable(),
    }),
    status: 200,
  }),
  accept: endpoint({
    id: "invitationLink.accept",
    method: "POST",
    path: "/api/invitation-links/accept",
    summary: "Make an account of one's own by an invitation link, and sign in",
    access: "public",
    body: z.object({ token, name: z.string().trim().min(1).max(200), email: z.email(), password: passwordSchema }),
    result: sessionSchema,
  }),
};
