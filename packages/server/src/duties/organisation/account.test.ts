import { api, ApiProblem } from "@gantry/records";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAttempts } from "./attempts.ts";
import { signIn } from "./signIn.ts";
import { startTestGantry, testPassword, type TestGantry } from "../../testing/testGantry.ts";

let test: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;

beforeAll(async () => {
  test = await startTestGantry();
});
afterAll(() => test.close());

const problem = (failing: Promise<unknown>) =>
  failing.then(
    () => null,
    (error: unknown) => (error instanceof ApiProblem ? error.problem : Promise.reject(error)),
  );

const setUpBody = (token: string) => ({
  token,
  organisation: { name: "Example", currency: "EUR", timeZone: "UTC", locale: "en" },
  administrator: { name: "Ada", email: "ada@example.org", password: testPassword },
  demo: false,
});

describe("set-up", () => {
  it("is refused without the one-time token", async () => {
    test.gantry.setupToken.issue();
    expect(await problem(test.visitor().call(api.account.setup, { body: setUpBody("guess") }))).toMatchObject({
      status: 403,
      code: "setup.refused",
    });
    expect(await test.visitor().call(api.account.setupState, {})).toEqual({ needed: true });
  });

  it("succeeds once of several at once, and never again", async () => {
    const token = test.gantry.setupToken.issue();
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => test.visitor().call(api.account.setup, { body: setUpBody(token) })),
    );
    expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect(await test.visitor().call(api.account.setupState, {})).toEqual({ needed: false });
    const late = test.gantry.setupToken.issue();
    expect(await problem(test.visitor().call(api.account.setup, { body: setUpBody(late) }))).toMatchObject({
      status: 409,
      code: "setup.done",
    });
  });

  it("makes a standard calendar and an administrator who can sign in", async () => {
    const visitor = test.visitor();
    const session = await visitor.call(api.account.signIn, {
      body: { email: "ADA@example.org", password: testPassword },
    });
    expect(session.user).toMatchObject({ name: "Ada", role: "administrator" });
    expect(session.permissions).toContain("user.manage");
    const calendar = await visitor.call(api.calendar.get, { params: { id: session.organisation.calendarId ?? "" } });
    expect(calendar).toMatchObject({ name: "Standard", projectId: null });
    admin = { ...visitor, session };
  });
});

describe("signing in", () => {
  it("refuses a wrong password and an unknown user in the same words", async () => {
    const wrong = await problem(
      test.visitor().call(api.account.signIn, { body: { email: "ada@example.org", password: "wrong" } }),
    );
    const unknown = await problem(
      test.visitor().call(api.account.signIn, { body: { email: "nobody@example.org", password: "wrong" } }),
    );
    expect(wrong).toMatchObject({ status: 401, code: "signIn.refused" });
    expect(unknown?.detail).toBe(wrong?.detail);
  });

  it("is slowed down for an account that is guessed at, and says for how long", async () => {
    const member = await test.user(admin, "member");
    const { email } = member.session.user;
    const guess = () =>
      fetch(`${test.url}/api/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email, password: "wrong" }),
      });
    const answers = await Promise.all(Array.from({ length: 40 }, guess));
    const throttled = answers.filter((each) => each.status === 429);
    expect(throttled.length).toBeGreaterThan(0);
    expect(throttled.every((each) => Number(each.headers.get("retry-after")) > 0)).toBe(true);
    expect(await problem(member.call(api.account.session, {}))).toBeNull();
  });

  it("does not look at a password while slowed down, not even at the right one", async () => {
    const { email } = (await test.user(admin, "member")).session.user;
    const stopped = createAttempts(() => 0);
    const enter = (password: string) =>
      signIn(test.gantry.database.db, stopped, { email, password, address: "192.0.2.1" });
    for (let each = 0; each < 5; each++) await expect(enter("wrong")).rejects.toMatchObject({ code: "signIn.refused" });
    await expect(enter(testPassword)).rejects.toMatchObject({ code: "secret.throttled" });
  });

  it("keeps neither passwords nor tokens as they are", async () => {
    const token = admin.cookie().split("=")[1] ?? "";
    const { rows } = await sql<{
      all: string;
    }>`select (select string_agg(s::text, '') from sessions s) || (select string_agg(c::text, '') from credentials c) as all`.execute(
      test.gantry.database.db,
    );
    expect(token.length).toBeGreaterThan(40);
    expect(rows[0]?.all).not.toContain(token);
    expect(rows[0]?.all).not.toContain(testPassword);
    expect(rows[0]?.all).toContain("$argon2id$");
  });
});

describe("sessions", () => {
  it("are listed, ended one by one, and end by signing out", async () => {
    const member = await test.user(admin, "member");
    const second = test.visitor();
    await second.call(api.account.signIn, { body: { email: member.session.user.email, password: testPassword } });
    const { items } = await member.call(api.account.sessions, {});
    expect(items).toHaveLength(2);
    expect(items.filter((each) => each.current)).toHaveLength(1);
    const other = items.find((each) => !each.current)!;
    expect(await problem(admin.call(api.account.revokeSession, { params: { id: other.id } }))).toMatchObject({
      status: 404,
    });
    await member.call(api.account.revokeSession, { params: { id: other.id } });
    expect(await problem(second.call(api.account.session, {}))).toMatchObject({ status: 401 });
    await member.call(api.account.signOut, {});
    expect(member.cookie()).toBe("");
    expect(await problem(member.call(api.account.session, {}))).toMatchObject({ status: 401 });
  });

  it("all end but this one when the password changes, which needs the present one", async () => {
    const member = await test.user(admin, "member");
    const { email } = member.session.user;
    const second = test.visitor();
    await second.call(api.account.signIn, { body: { email, password: testPassword } });
    const next = "another few words";
    expect(await problem(member.call(api.account.changePassword, { body: { current: "wrong", next } }))).toMatchObject({
      code: "password.wrong",
    });
    await member.call(api.account.changePassword, { body: { current: testPassword, next } });
    expect(await problem(second.call(api.account.session, {}))).toMatchObject({ status: 401 });
    expect(await problem(member.call(api.account.session, {}))).toBeNull();
    await test.visitor().call(api.account.signIn, { body: { email, password: next } });
  });

  it("expire when unused for two weeks", async () => {
    const member = await test.user(admin, "member");
    await sql`update sessions set last_seen_at = now() - interval '15 days' where user_id = ${member.session.user.id}`.execute(
      test.gantry.database.db,
    );
    expect(await problem(member.call(api.account.session, {}))).toMatchObject({ status: 401 });
  });

  it("end at once when the user is deactivated", async () => {
    const member = await test.user(admin, "member");
    const { id, version } = member.session.user;
    await admin.call(api.user.patch, { params: { id }, body: { active: false } }, { version });
    expect(await problem(member.call(api.account.session, {}))).toMatchObject({ status: 401 });
    expect(
      await problem(
        test.visitor().call(api.account.signIn, { body: { email: member.session.user.email, password: testPassword } }),
      ),
    ).toMatchObject({ code: "signIn.refused" });
  });
});

describe("one's own preferences", () => {
  it("are changed by anybody, but not the role or the e-mail", async () => {
    const viewer = await test.user(admin, "viewer");
    const session = await viewer.call(api.account.preferences, { body: { theme: "dark", locale: "de" } });
    expect(session.user).toMatchObject({ theme: "dark", locale: "de", version: 2 });
    const own = { language: "de", contrast: "more", motion: "reduced", singleKeys: false } as const;
    const chosen = { ...own, keyMap: { help: "mod+h" }, favouriteViews: [viewer.session.organisation.id] };
    const keyed = await viewer.call(api.account.preferences, { body: chosen });
    expect(keyed.user).toMatchObject({ ...chosen, theme: "dark" });
    // What somebody looks at is nobody's business but theirs and of those who manage accounts.
    const seen = await viewer.call(api.user.get, { params: { id: viewer.session.user.id } });
    expect(seen).not.toHaveProperty("favouriteViews");
    expect(
      await problem(viewer.call(api.account.preferences, { body: { role: "administrator" } as object })),
    ).toMatchObject({ status: 400 });
  });
});

describe("invitations", () => {
  it("work once, and only the newest", async () => {
    const created = await admin.call(api.user.create, { body: { name: "New", email: "new@example.org" } });
    const tokenOf = async () =>
      new URL((await admin.call(api.account.invite, { params: { id: created.id } })).path, test.url).searchParams.get(
        "token",
      ) ?? "";
    const first = await tokenOf();
    const second = await tokenOf();
    const accept = (token: string) =>
      test.visitor().call(api.account.acceptInvitation, { body: { token, password: testPassword } });
    expect(await problem(accept(first))).toMatchObject({ code: "invitation.refused" });
    expect((await accept(second)).user.id).toBe(created.id);
    expect(await problem(accept(second))).toMatchObject({ code: "invitation.refused" });
  });

  it("are made by administrators alone", async () => {
    const member = await test.user(admin, "member");
    expect(await problem(member.call(api.account.invite, { params: { id: member.session.user.id } }))).toMatchObject({
      status: 403,
    });
  });
});

describe("the last administrator", () => {
  it("can be neither demoted, deactivated nor deleted", async () => {
    const { id } = admin.session.user;
    const { version } = await admin.call(api.user.get, { params: { id } });
    for (const body of [{ role: "member" as const }, { active: false }])
      expect(await problem(admin.call(api.user.patch, { params: { id }, body }, { version }))).toMatchObject({
        status: 409,
        code: "user.lastAdministrator",
      });
    expect(await problem(admin.call(api.user.remove, { params: { id } }, { version }))).toMatchObject({
      code: "user.lastAdministrator",
    });
  });

  it("of two who demote each other at once, one stays", async () => {
    const other = await test.user(admin, "administrator");
    const versions = await Promise.all(
      [admin, other].map(
        async ({ call, session }) => (await call(api.user.get, { params: { id: session.user.id } })).version,
      ),
    );
    const demote = (by: typeof other, whom: typeof other, version: number) =>
      by.call(api.user.patch, { params: { id: whom.session.user.id }, body: { role: "member" } }, { version });
    const results = await Promise.allSettled([demote(admin, other, versions[1]!), demote(other, admin, versions[0]!)]);
    expect(results.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::int as count from users where role = 'administrator' and active and deleted_at is null`.execute(
      test.gantry.database.db,
    );
    expect(rows[0]?.count).toBe(1);
  });
});
