import { api, endpoints, permissionsOfScopes, tokenScopes, type Endpoint, type TokenScope } from "@gantry/records";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCallers, sees, sides, type ActorName, type Callers } from "./testing/matrix/actors.ts";
import { createFixture, type Fixture } from "./testing/matrix/fixture.ts";
import { markers } from "./testing/matrix/markers.ts";
import { knock, type Answer, type Knock } from "./testing/matrix/knock.ts";
import { probeOf } from "./testing/matrix/probes.ts";
import { startTestGantry, type TestGantry } from "./testing/testGantry.ts";

const STREAM = api.live.events.id;
/** Whose tokens are tried: who may see little, much, and nothing of that side. */
const owners = [
  ["viewer", "own"],
  ["manager", "own"],
  ["nonMember", "other"],
] as const;

let gantry: TestGantry;
let callers: Callers;
let fixture: Fixture;

beforeAll(async () => {
  gantry = await startTestGantry();
  callers = await createCallers(gantry);
  fixture = await createFixture(callers);
});
afterAll(() => gantry.close());

const tokens = new Map<string, Promise<string>>();
/** The same token each time. */
function tokenOf(owner: ActorName, scopes: readonly TokenScope[]): Promise<string> {
  const key = `${owner} ${scopes.join()}`;
  const made =
    tokens.get(key) ??
    callers[owner].call(api.tokens.create, { body: { name: key, scopes: [...scopes] } }).then(({ token }) => token);
  tokens.set(key, made);
  return made;
}

/** A request as the administrator would send it, the same each time: for tokens that must not get through with it. */
const requests = new Map<string, Promise<Knock>>();
function requestOf(endpoint: Endpoint): Promise<Knock> {
  const made = requests.get(endpoint.id) ?? probeOf(endpoint).knock(fixture, "own", "administrator");
  requests.set(endpoint.id, made);
  return made;
}

function send(request: Knock, token: string, cookie = ""): Promise<Answer> {
  return knock(gantry.url, cookie, { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } });
}

async function changeCount(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from changes`.execute(
    gantry.gantry.database.db,
  );
  return rows[0]?.count ?? 0;
}

const all = endpoints.filter(({ id }) => id !== STREAM);
const named = all.map((endpoint) => [endpoint.id, endpoint] as const);

describe("a token with every scope does what its owner may, and nothing else", () => {
  test.each(named)("%s", async (_, endpoint) => {
    const found: string[] = [];
    const { expected, spares, knock: prepare } = probeOf(endpoint);
    for (const [actor, side] of owners) {
      const ownAlone = endpoint.access === "session";
      if (!ownAlone && spares?.includes(actor)) continue;
      const request = await prepare(fixture, side, actor);
      const answer = await send(request, await tokenOf(actor, tokenScopes));
      const outcome = ownAlone ? "denied" : expected(actor, side);
      if (answer.outcome !== outcome)
        found.push(`${actor} on ${side} was ${answer.outcome} (${answer.text.slice(0, 200)}), not ${outcome}`);
      const own = JSON.stringify(request);
      for (const each of sides)
        if (!sees(actor, each) && answer.text.includes(markers[each]) && !own.includes(markers[each]))
          found.push(`${actor} on ${side} sees ${markers[each]}`);
    }
    expect(found).toEqual([]);
  });
});

describe("a token that may only read changes nothing, even an administrator's", () => {
  const changing = named.filter(([, { reads, access }]) => !reads && access !== "public");
  test.each(changing)("%s", async (_, endpoint) => {
    const request = await requestOf(endpoint);
    const before = await changeCount();
    const { outcome } = await send(request, await tokenOf("administrator", ["read"]));
    expect([outcome, await changeCount()]).toEqual(["denied", before]);
  });

  const reading = named.filter(([, { reads, access }]) => reads && access === "project.read");
  test.each(reading)("but reads: %s", async (_, endpoint) => {
    const token = await tokenOf("administrator", ["read"]);
    expect((await send(await requestOf(endpoint), token)).outcome).toBe("passed");
  });
});

describe("a token for one area is refused in the others", () => {
  const areas = tokenScopes.filter((scope) => scope !== "read" && scope !== "write");
  // Where a viewer gets through, the request is one that asks for nothing, such as a table without rows.
  const guarded = named.filter(
    ([, endpoint]) =>
      !["public", "signedIn", "session"].includes(endpoint.access) &&
      probeOf(endpoint).expected("viewer", "own") !== "passed",
  );
  test.each(guarded)("%s", async (id, endpoint) => {
    for (const scope of areas) {
      const held: ReadonlySet<string> = permissionsOfScopes([scope]);
      if (held.has(endpoint.access)) continue;
      const { outcome } = await send(await requestOf(endpoint), await tokenOf("administrator", [scope]));
      expect([id, scope, outcome]).toEqual([id, scope, "denied"]);
    }
  });

  test("and let through in its own", async () => {
    const plan = await tokenOf("administrator", ["plan"]);
    for (const endpoint of [api.workItem.create, api.dependency.patch, api.project.remove])
      expect((await send(await probeOf(endpoint).knock(fixture, "own", "manager"), plan)).outcome).toBe("passed");
    const people = await tokenOf("administrator", ["people"]);
    for (const endpoint of [api.person.create, api.person.patch])
      expect((await send(await probeOf(endpoint).knock(fixture, "own", "manager"), people)).outcome).toBe("passed");
  });
});

describe("a token that works no more", () => {
  const guarded = all.filter(({ access }) => access !== "public");

  /** What lets such a token in, even with an administrator's cookie beside it, which must not help. */
  async function letIn(token: string): Promise<string[]> {
    const found: string[] = [];
    for (const endpoint of guarded) {
      const { status, text } = await send(await requestOf(endpoint), token, callers.administrator.cookie());
      if (status !== 401 && !(status === 429 && text.includes('"secret.throttled"')))
        found.push(`${endpoint.id}: ${status}`);
    }
    return found;
  }

  test("because it expired opens nothing", async () => {
    const { token, item } = await callers.administrator.call(api.tokens.create, {
      body: { name: "Old", scopes: ["write", "admin"] },
    });
    await sql`update access_tokens set expires_at = now() where id = ${item.id}`.execute(gantry.gantry.database.db);
    expect(await letIn(token)).toEqual([]);
  });

  test("because it was revoked opens nothing, from the next request on", async () => {
    const { token, item } = await callers.administrator.call(api.tokens.create, {
      body: { name: "Lost", scopes: ["write", "admin"] },
    });
    expect((await send(await requestOf(api.account.session), token)).status).toBe(200);
    await callers.administrator.call(api.tokens.revoke, { params: { id: item.id } });
    expect(await letIn(token)).toEqual([]);
  });

  test("or never did, opens nothing", async () => {
    expect(await letIn(`gtr_${"A".repeat(43)}`)).toEqual([]);
  });
});
