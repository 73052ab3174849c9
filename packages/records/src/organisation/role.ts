import * as z from "zod";
import { choice, json, longText, text } from "../kernel/field.ts";
import { permissions, type Permission } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** A permission by its name. */
export const permissionSchema = z.enum(Object.keys(permissions) as [Permission, ...Permission[]]);

/** A role that the organisation made beside the built-in ones: a name for what its holders may do. */
export const role = record("role", {
  duty: "organisation",
  plural: "roles",
  scope: "organisation",
  title: "name",
  names: { en: ["Role", "Roles"], de: ["Rolle", "Rollen"] },
  permissions: { read: "people.read", create: "role.manage", write: "role.manage", delete: "role.manage" },
  fields: {
    name: text({ required: true, max: 100, search: true, label: ["Name", "Name"] }),
    /** Of a role in the organisation, permissions that projects give count in every project. */
    kind: choice(["organisation", "project"], {
      initial: "project",
      label: ["Holds in", "Gilt in"],
      labels: { organisation: ["The organisation", "der Organisation"], project: ["A project", "einem Projekt"] },
    }),
    permissions: json(z.array(permissionSchema).max(100), { required: true, label: ["Permissions", "Rechte"] }),
    description: longText({ max: 2000, label: ["Description", "Beschreibung"] }),
  },
});
