import { choice, email, flag, reference, text, timestamp } from "../kernel/field.ts";
import { roles } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** An account that can sign in. Who may see whom sees names; addresses are for those who manage people. Its password and sessions are kept apart and never leave the server. */
export const user = record("user", {
  duty: "organisation",
  plural: "users",
  scope: "organisation",
  title: "name",
  metByName: true,
  permissions: { read: "people.read", create: "user.manage", write: "user.manage", delete: "user.manage" },
  fields: {
    name: text({ required: true, search: true }),
    email: email({ required: true, search: true, read: "people.write" }),
    role: choice(roles, { initial: "member" }),
    /** A role of the organisation's own; it counts instead of `role`, which is "viewer" then. */
    roleId: reference("role", { nullable: true }),
    active: flag({ initial: true }),
    personId: reference("person", { nullable: true }),
    locale: text({ nullable: true, max: 35 }),
    timeZone: text({ nullable: true, max: 64 }),
    theme: choice(["system", "light", "dark"], { initial: "system" }),
    lastSeenAt: timestamp({ nullable: true, writable: false, read: "people.write" }),
  },
});
