import { permissions, type Permission } from "../../kernel/permissions.ts";

/**
 * What an access token may be allowed. "read": whatever its owner may read; "write": to change it too, all but what administers.
 * The others open one area alone, to read and to change. A token never gives more than its owner has at that moment.
 */
export const tokenScopes = ["read", "write", "plan", "registers", "people", "admin"] as const;
export type TokenScope = (typeof tokenScopes)[number];

type Area = Exclude<TokenScope, "read" | "write">;

/** The area of a permission, by what stands before its dot; what is not named here administers. */
const areas: Readonly<Record<string, Area>> = {
  project: "plan",
  plan: "plan",
  gate: "plan",
  progress: "plan",
  register: "registers",
  comment: "registers",
  people: "people",
  rates: "people",
  member: "people",
};

/** Without these nothing has a name; every token gives them. */
const basic: readonly Permission[] = ["project.read", "people.read"];

/** The most that a token with these scopes lets its owner do. */
export function permissionsOfScopes(scopes: readonly TokenScope[]): ReadonlySet<Permission> {
  const all = Object.keys(permissions) as Permission[];
  return new Set([...basic, ...all.filter((permission) => scopes.some((scope) => opens(scope, permission)))]);
}

/** Whether these scopes let anything be changed at all. */
export function scopesWrite(scopes: readonly TokenScope[]): boolean {
  return scopes.some((scope) => scope !== "read");
}

function opens(scope: TokenScope, permission: Permission): boolean {
  const area = areas[permission.split(".")[0] ?? ""] ?? "admin";
  if (scope === "read") return area !== "admin" && permission.endsWith(".read");
  return scope === "write" ? area !== "admin" : area === scope;
}
