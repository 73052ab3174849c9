import { api } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Visitor;
beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
});
afterAll(() => gantry.close());

test.each(["viewer", "member"] as const)(
  "a %s sees the names of users, not their addresses and when they came",
  async (role) => {
    const reader = await gantry.user(admin, role);
    const list = (q?: string) => reader.call(api.user.list, { query: q === undefined ? {} : { q } });
    const { items } = await list();
    expect(items.map(({ name }) => name)).toContain("Ada Admin");
    expect(JSON.stringify(items)).not.toMatch(/@example|lastSeenAt/);
    expect((await list("ada@example.org")).items).toEqual([]);
    expect((await list("ada")).items.map(({ name }) => name)).toEqual(["Ada Admin"]);
    expect((await problemOf(list("email~ada"))).problem.code).toBe("query.invalid");
  },
);

test("managers, who bring people into projects, see addresses", async () => {
  const manager = await gantry.user(admin, "manager");
  expect(JSON.stringify(await manager.call(api.user.list, { query: {} }))).toContain("ada@example.org");
});
