import { expect, test } from "vitest";
import { permissions, type Permission } from "../../kernel/permissions.ts";
import { permissionsOfScopes, scopesWrite } from "./tokenScopes.ts";

const all = Object.keys(permissions) as Permission[];

test("a token that only reads holds no permission to change anything", () => {
  const held = [...permissionsOfScopes(["read"])];
  expect(held).toContain("project.read");
  expect(held.filter((permission) => !permission.endsWith(".read"))).toEqual([]);
  expect(scopesWrite(["read"])).toBe(false);
});

test("an area opens itself and no other", () => {
  const plan = permissionsOfScopes(["plan"]);
  expect(plan.has("plan.write")).toBe(true);
  for (const other of ["people.write", "rates.read", "user.manage", "member.manage"] as const)
    expect(plan.has(other)).toBe(false);
  expect(permissionsOfScopes(["people"]).has("rates.read")).toBe(true);
  expect(scopesWrite(["plan"])).toBe(true);
});

test("administering needs a scope of its own, and all areas together are everything", () => {
  expect(permissionsOfScopes(["read", "write"]).has("user.manage")).toBe(false);
  expect(permissionsOfScopes(["admin"]).has("organisation.write")).toBe(true);
  expect(all.filter((permission) => !permissionsOfScopes(["write", "admin"]).has(permission))).toEqual([]);
});
