import { api, endpoints, endpointsOf, share, type Endpoint } from "@gantry/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mount } from "./platform/http/mount.ts";
import { routesOf, type ServedRoute } from "./platform/http/routeInventory.ts";
import {
  actorNames,
  createCallers,
  sees,
  sides,
  type ActorName,
  type Caller,
  type Callers,
  type Side,
} from "./testing/matrix/actors.ts";
import { createFixture, type Fixture } from "./testing/matrix/fixture.ts";
import { knock } from "./testing/matrix/knock.ts";
import { probeOf } from "./testing/matrix/probes.ts";
import { violations } from "./testing/matrix/violations.ts";
import { readEvents } from "./testing/readEvents.ts";
import { createTestApp } from "./testing/testApp.ts";
import { startTestGantry, type TestGantry } from "./testing/testGantry.ts";

/** Routes of the platform itself: they show nothing of anybody's, or are tried below by name. */
const platformRoutes = new Set(["/healthz", "/readyz", "/metrics", "/", "/*"]);
/** Tried below in its own way. */
const STREAM = api.live.events.id;

let gantry: TestGantry;
let callers: Callers;
let fixture: Fixture;

beforeAll(async () => {
  gantry = await startTestGantry();
  callers = await createCallers(gantry);
  fixture = await createFixture(callers);
});
afterAll(() => gantry.close());

/** Routes that no probe tries. */
function unguarded(routes: readonly ServedRoute[]): string[] {
  return routes.flatMap(({ method, url, endpoint }) => {
    if (endpoint === null) return platformRoutes.has(url) ? [] : [`${method} ${url}`];
    if (endpoint.id === STREAM) return [];
    try {
      probeOf(endpoint);
      return [];
    } catch {
      return [`${method} ${url}`];
    }
  });
}

/** Everything wrong with how one actor fares with one endpoint on one side; `cookie` is that actor's. */
async function fare(endpoint: Endpoint, actor: ActorName, side: Side, cookie = callers[actor].cookie()) {
  const request = await probeOf(endpoint).knock(fixture, side, actor);
  return violations({ endpoint, actor, side, request }, { url: gantry.url, cookie });
}

/** Shares something of another project with the guest, who is told by it to load anew. */
async function shareFence({ userId }: Caller, { admin, body }: Fixture): Promise<{ id: string }> {
  const values = await body("share", "own");
  return admin(endpointsOf(share).create, { body: { ...values, userId } });
}

describe("every route", () => {
  test("of the product is tried", () => {
    expect(unguarded(routesOf(gantry.gantry.app))).toEqual([]);
  });

  test("that somebody adds without a probe is found, guarded or not", async () => {
    const planted = await createTestApp((app, services) => {
      app.get("/api/planted", () => ({ secret: true }));
      mount(app, services, { ...api.project.list, id: "planted.list", path: "/api/planted-too" }, () => ({
        items: [],
        next: null,
      }));
    });
    const found = unguarded(routesOf(planted.app));
    await planted.close();
    expect(found).toEqual(["GET /api/planted", "HEAD /api/planted", "GET /api/planted-too", "HEAD /api/planted-too"]);
  });

  test("answers for a declared endpoint", () => {
    const served = new Set(routesOf(gantry.gantry.app).map((route) => route.endpoint?.id));
    expect(endpoints.map((endpoint) => endpoint.id).filter((id) => !served.has(id))).toEqual([]);
  });
});

describe("role by project", () => {
  const tried = endpoints
    .filter((endpoint) => endpoint.id !== STREAM)
    .map((endpoint) => [endpoint.id, endpoint] as const);
  // Those whom it refuses are tried in deniedEffects.test.ts, where nothing may change by it.
  test.each(tried)("%s", async (_, endpoint) => {
    const { expected, spares } = probeOf(endpoint);
    const found: string[] = [];
    for (const actor of actorNames)
      for (const side of sides)
        if (expected(actor, side) === "passed" && !spares?.includes(actor))
          found.push(...(await fare(endpoint, actor, side)));
    expect(found).toEqual([]);
  });

  test("a server that took everybody for the administrator would be found out", async () => {
    const cookie = callers.administrator.cookie();
    for (const endpoint of [
      api.workItem.get,
      api.workItem.list,
      api.project.patch,
      api.plan.snapshot,
      api.live.search,
      api.edits.apply,
    ])
      expect(await fare(endpoint, "nonMember", "other", cookie)).not.toEqual([]);
  });

  test(STREAM, async () => {
    await expect(readEvents(`${gantry.url}/api/events`, {})).rejects.toThrow("401");
    for (const actor of actorNames.filter((name) => name !== "public")) {
      const reader = await readEvents(`${gantry.url}/api/events`, { cookie: callers[actor].cookie() });
      const rows = { own: await fixture.fresh("workItem", "own"), other: await fixture.fresh("workItem", "other") };
      // Everybody sees people, and a guest is told when something is shared; what came before has come by then.
      const isGuest = actor === "guest" || actor === "partner";
      const fence = await (isGuest ? shareFence(callers[actor], fixture) : fixture.fresh("person", "own"));
      await reader.next((event) =>
        isGuest ? event.event === "resync" : event.event === "change" && event.data.id === fence.id,
      );
      for (const side of sides)
        expect([
          actor,
          side,
          reader.heard.some((event) => event.event === "change" && event.data.id === rows[side].id),
        ]).toEqual([actor, side, sees(actor, side)]);
      reader.close();
    }
  });
});

describe("metrics", () => {
  test("are for this machine and for administrators", async () => {
    const through = { method: "GET", path: "/metrics", headers: { "x-forwarded-for": "203.0.113.9" } };
    const statuses = await Promise.all(
      actorNames.map(async (actor) => [actor, (await knock(gantry.url, callers[actor].cookie(), through)).status]),
    );
    expect(statuses).toEqual([
      ["public", 401],
      ["viewer", 403],
      ["member", 403],
      ["manager", 403],
      ["administrator", 200],
      ["nonMember", 403],
      ["guest", 403],
      ["partner", 403],
      ["clerk", 403],
      ["auditor", 403],
    ]);
    expect((await knock(gantry.url, "", { method: "GET", path: "/metrics" })).status).toBe(200);
  });
});
