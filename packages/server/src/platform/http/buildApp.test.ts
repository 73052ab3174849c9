import { connect } from "node:net";
import pg from "pg";
import { api } from "@gantry/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../../testing/testApp.ts";
import { mount } from "./mount.ts";

let gantry: TestApp;
let userId: string;

beforeAll(async () => {
  gantry = await createTestApp((app, services) => {
    mount(app, services, { ...api.person.list, id: "broken.list", path: "/api/broken" }, () => {
      throw new Error("password=hunter2");
    });
    mount(app, services, { ...api.person.list, id: "crowded.list", path: "/api/crowded" }, async () => {
      const pool = new pg.Pool({ ...services.database.connection, max: 1, connectionTimeoutMillis: 50 });
      const only = await pool.connect();
      try {
        await pool.query("select 1");
      } finally {
        only.release();
        await pool.end();
      }
      return { items: [], next: null };
    });
    mount(
      app,
      services,
      { ...api.person.list, id: "leaking.list", path: "/api/leaking" },
      () => ({ items: [{ id: "x", secret: 1 }], next: null }) as never,
    );
  });
  userId = await gantry.addUser("administrator");
});
afterAll(() => gantry.close());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, gantry.url), {
    method: "POST",
    body,
    headers: { "x-test-user": userId, "content-type": "application/json", ...headers },
  });
const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code];

describe("a change sent by a page", () => {
  const body = JSON.stringify({ name: "Ana" });
  test.each([
    ["of Gantry itself", { origin: "http://localhost:4870", "sec-fetch-site": "same-origin" }, 201],
    ["at the address it was reached by", {}, 201],
    ["of another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, 403],
    ["of another site, by an old browser", { origin: "https://evil.example" }, 403],
    ["of a neighbour on the same domain", { "sec-fetch-site": "same-site" }, 403],
    ["in a sandbox", { origin: "null" }, 403],
  ])("%s", async (_, headers, status) => {
    const response = await post("/api/people", body, headers);
    expect(response.status).toBe(status);
    if (status === 403) expect((await response.json()) as object).toMatchObject({ code: "request.foreignOrigin" });
  });
});

describe("a body", () => {
  test("that is broken, forged, of another kind or too large is refused", async () => {
    expect(await codeOf(await post("/api/people", '{"name": '))).toEqual([400, "request.malformed"]);
    expect(await codeOf(await post("/api/people", '{"name": "A", "__proto__": {"role": "administrator"}}'))).toEqual([
      400,
      "request.malformed",
    ]);
    expect(await codeOf(await post("/api/people", '{"name": "A", "constructor": {"prototype": {}}}'))).toEqual([
      400,
      "request.malformed",
    ]);
    expect(
      await codeOf(await post("/api/people", "name=A", { "content-type": "application/x-www-form-urlencoded" })),
    ).toEqual([415, "request.mediaType"]);
    expect(await codeOf(await post("/api/people", JSON.stringify({ name: "x".repeat(17 * 1_048_576) })))).toEqual([
      413,
      "request.tooLarge",
    ]);
    expect(await codeOf(await post("/api/people", JSON.stringify({ name: "A\u0000" })))).toEqual([
      400,
      "request.invalid",
    ]);
    expect(await codeOf(await post("/api/people", "[]"))).toEqual([400, "request.invalid"]);
  });
});

describe("an answer", () => {
  test("bears a request id and headers that let browsers do as little as possible", async () => {
    const { headers } = await fetch(new URL("/api/openapi.json", gantry.url));
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).not.toContain("unsafe");
    for (const part of [
      "default-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(part);
  });

  test("to what nobody foresaw tells nothing of it", async () => {
    const response = await fetch(new URL("/api/broken", gantry.url), { headers: { "x-test-user": userId } });
    const text = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([
      500,
      "application/problem+json; charset=utf-8",
    ]);
    expect(JSON.parse(text)).toMatchObject({ code: "server.failed", requestId: expect.any(String) });
    expect(text).not.toContain("hunter2");
  });

  test("to more at once than there are database connections asks to try again", async () => {
    const response = await fetch(new URL("/api/crowded", gantry.url), { headers: { "x-test-user": userId } });
    expect(response.headers.get("retry-after")).toBe("1");
    expect(await codeOf(response)).toEqual([503, "server.busy"]);
  });

  test("that is more than its endpoint promises fails a test", async () => {
    expect((await fetch(new URL("/api/leaking", gantry.url), { headers: { "x-test-user": userId } })).status).toBe(500);
  });

  test("to an address that does not exist is a problem", async () => {
    expect(await codeOf(await fetch(new URL("/api/nothing?x=1", gantry.url)))).toEqual([404, "route.unknown"]);
    expect(
      await codeOf(await fetch(new URL("/api/people/%E0%A4%A", gantry.url), { headers: { "x-test-user": userId } })),
    ).toEqual([400, "request.malformed"]);
    expect(
      await codeOf(await fetch(new URL("/api/people?colour=red", gantry.url), { headers: { "x-test-user": userId } })),
    ).toEqual([400, "request.invalid"]);
    expect(
      await codeOf(await fetch(new URL("/api/people/not-an-id", gantry.url), { headers: { "x-test-user": userId } })),
    ).toEqual([400, "request.invalid"]);
  });
});

/** Resolves when the server closes the connection. */
async function untilCutOff(sent: string): Promise<void> {
  const { hostname, port } = new URL(gantry.url);
  const socket = connect(Number(port), hostname);
  socket.write(sent);
  await new Promise((resolve) =>
    socket
      .once("close", resolve)
      .once("error", () => undefined)
      .resume(),
  );
}

test("who sends half a request and stops is cut off", { timeout: 60_000 }, async () => {
  const { hostname } = new URL(gantry.url);
  const headers = `POST /api/people HTTP/1.1\r\nhost: ${hostname}\r\nx-test-user: ${userId}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n`;
  await expect(Promise.all([untilCutOff(headers), untilCutOff(`${headers}\r\n{"name"`)])).resolves.toHaveLength(2);
});

test("says whether it lives and whether it can answer", async () => {
  expect(await (await fetch(new URL("/healthz", gantry.url))).json()).toEqual({ status: "ok" });
  expect(await (await fetch(new URL("/readyz", gantry.url))).json()).toEqual({ status: "ready" });
});
