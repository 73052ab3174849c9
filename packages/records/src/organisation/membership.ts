import { choice, reference } from "../kernel/field.ts";
import { roles } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** The role a user has in one project. */
export const membership = record("membership", {
  duty: "organisation",
  plural: "memberships",
  scope: "project",
  title: "role",
  permissions: { read: "project.read", create: "member.manage", write: "member.manage", delete: "member.manage" },
  fields: {
    projectId: reference("project", { required: true }),
    userId: reference("user", { required: true }),
    role: choice(roles, { initial: "member" }),
  },
});
