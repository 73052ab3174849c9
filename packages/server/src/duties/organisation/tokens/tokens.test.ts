import { api, createClient, type Client, type TokenScope } from "@gantry/records";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { readEvents } from "../../../testing/readEvents.ts";
import { startTestGantry, type TestGantry } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
});
afterAll(() => gantry.close());

const withToken = (token: string): Client =>
  createClient({ baseUrl: gantry.url, headers: { authorization: `Bearer ${token}` } });
const make = (by: { call: Client }, scopes: TokenScope[] = ["write"], name = "CI") =>
  by.call(api.tokens.create, { body: { name, scopes } });

test("acts as its owner, and is shown once and kept as a hash", async () => {
  const { token, item } = await make(admin);
  expect(token).toMatch(/^gtr_[A-Za-z0-9_-]{43}$/);
  expect(token.startsWith(item.start)).toBe(true);
  const days = (Date.parse(item.expiresAt) - Date.parse(item.createdAt)) / 86_400_000;
  expect(Math.round(days)).toBe(90);
  const program = withToken(token);
  const session = await program(api.account.session, {});
  expect(session.user.name).toBe("Ada Admin");
  expect(session.permissions).toContain("plan.write");
  expect(session.permissions).not.toContain("user.manage");
  const project = await program(api.project.create, { body: { key: "TOK", name: "By program" } });
  const history = await admin.call(api.project.history, { params: { id: project.id }, query: {} });
  expect(history.items[0]?.by?.name).toBe("Ada Admin");
  const { rows } = await sql<{ all: string }>`select string_agg(t::text, '') as all from access_tokens t`.execute(
    gantry.gantry.database.db,
  );
  expect(rows[0]?.all).not.toContain(token);
  const [listed] = (await admin.call(api.tokens.list, {})).items;
  expect(listed).toMatchObject({ id: item.id, state: "works", lastUsedFrom: "127.0.0.1" });
  expect(JSON.stringify(listed)).not.toContain(token);
});

const codeOf = async (failing: Promise<unknown>) => (await problemOf(failing)).problem.code;

test("is not for longer than a year, nor without a scope", async () => {
  for (const body of [
    { name: "Long", scopes: ["read" as const], days: 366 },
    { name: "None", scopes: [] },
    { name: " ", scopes: ["read" as const] },
  ])
    expect(await codeOf(admin.call(api.tokens.create, { body }))).toBe("request.invalid");
});

test("sees no cost rates unless its area is people", async () => {
  const person = await admin.call(api.person.create, { body: { name: "Paid" } });
  const read = async (scope: TokenScope) =>
    Object.keys(await withToken((await make(admin, [scope])).token)(api.person.get, { params: { id: person.id } }));
  expect(await read("plan")).not.toContain("costRate");
  expect(await read("people")).toContain("costRate");
});

test("dies with its owner's account, for good", async () => {
  const member = await gantry.user(admin, "member");
  const { token } = await make(member);
  const { id } = member.session.user;
  expect((await withToken(token)(api.account.session, {})).user.id).toBe(id);
  const { version } = await admin.call(api.user.get, { params: { id } });
  const off = await admin.call(api.user.patch, { params: { id }, body: { active: false } }, { version });
  expect(await codeOf(withToken(token)(api.account.session, {}))).toBe("token.refused");
  await admin.call(api.user.patch, { params: { id }, body: { active: true } }, { version: off.version });
  expect(await codeOf(withToken(token)(api.account.session, {}))).toBe("token.refused");
});

test("loses at once what its owner loses", async () => {
  const manager = await gantry.user(admin, "manager");
  const program = withToken((await make(manager)).token);
  await program(api.person.create, { body: { name: "First" } });
  const { id } = manager.session.user;
  const { version } = await admin.call(api.user.get, { params: { id } });
  await admin.call(api.user.patch, { params: { id }, body: { role: "viewer" } }, { version });
  expect((await problemOf(program(api.person.create, { body: { name: "Second" } }))).status).toBe(403);
});

test("is seen and revoked by its owner and by who manages users, by nobody else", async () => {
  const [ana, ben] = [await gantry.user(admin, "member"), await gantry.user(admin, "manager")];
  const { token, item } = await make(ana);
  expect((await ben.call(api.tokens.list, {})).items).toEqual([]);
  expect((await problemOf(ben.call(api.tokens.revoke, { params: { id: item.id } }))).status).toBe(404);
  expect((await problemOf(ben.call(api.tokens.listAll, {}))).status).toBe(403);
  const listed = (await admin.call(api.tokens.listAll, {})).items.find(({ id }) => id === item.id);
  expect(listed?.owner.id).toBe(ana.session.user.id);
  expect(await withToken(token)(api.account.session, {})).toBeTruthy();
  await admin.call(api.tokens.revoke, { params: { id: item.id } });
  expect(await codeOf(withToken(token)(api.account.session, {}))).toBe("token.refused");
  expect((await ana.call(api.tokens.list, {})).items[0]).toMatchObject({ state: "revoked" });
});

test("ends its live streams when it is revoked", async () => {
  const { token, item } = await make(admin, ["read"]);
  const stream = await readEvents(`${gantry.url}/api/events`, { authorization: `Bearer ${token}` });
  await admin.call(api.tokens.revoke, { params: { id: item.id } });
  await stream.ended;
});

test("needs no cookie and no origin; a page of another site gains nothing by a wrong one", async () => {
  const { token } = await make(admin);
  const post = (headers: Record<string, string>) =>
    fetch(`${gantry.url}/api/people`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: "https://elsewhere.example", ...headers },
      body: JSON.stringify({ name: "Anybody" }),
    });
  expect((await post({ authorization: `Bearer ${token}` })).status).toBe(201);
  expect((await post({ cookie: admin.cookie() })).status).toBe(403);
  expect((await post({ cookie: admin.cookie(), authorization: "Bearer nothing" })).status).toBe(401);
  expect((await post({ cookie: admin.cookie(), authorization: "Basic YTpi" })).status).toBe(401);
});

test("cannot be guessed at leisure, and guessing locks nobody out who has one", async () => {
  const { token } = await make(admin);
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      fetch(`${gantry.url}/api/session`, {
        headers: { authorization: `Bearer gtr_${String(index).padStart(43, "x")}` },
      }),
    ),
  );
  const throttled = answers.filter(({ status }) => status === 429);
  expect(throttled.length).toBeGreaterThan(0);
  expect(throttled.every(({ headers }) => Number(headers.get("retry-after")) > 0)).toBe(true);
  expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
  expect((await withToken(token)(api.account.session, {})).user.name).toBe("Ada Admin");
});
