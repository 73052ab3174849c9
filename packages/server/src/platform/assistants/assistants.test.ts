import { Client as AssistantClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { api, type TokenScope } from "@gantry/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestGantry, type TestGantry, type Visitor } from "../../testing/testGantry.ts";
import { assistantTools } from "./assistantTools.ts";

const MARKER = "Qwxsecretmark";

let gantry: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;
let hidden: { project: string; item: string; risk: string };
const opened: AssistantClient[] = [];

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
  await admin.call(api.project.create, { body: { key: "CRM", name: "Customer relations" } });
  const ada = await assistant(admin);
  const made = async (record: string, values: object) =>
    String((await done(ada, "create_record", { record, values })).id);
  const project = await made("project", { key: "SEC", name: `${MARKER} project` });
  const item = await made("workItem", { project: "SEC", name: `${MARKER} item` });
  hidden = { project, item, risk: await made("risk", { project: "SEC", title: `${MARKER} risk` }) };
});
afterAll(async () => {
  await Promise.all(opened.map((each) => each.close()));
  await gantry.close();
});

/** The protocol's own client, with a token of somebody. */
async function assistant(of: Visitor, scopes: TokenScope[] = ["read", "write"]): Promise<AssistantClient> {
  const { token } = await of.call(api.tokens.create, { body: { name: "Assistant", scopes } });
  const client = new AssistantClient({ name: "test", version: "1" });
  const transport = new StreamableHTTPClientTransport(new URL("/mcp", gantry.url), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  });
  await client.connect(transport);
  opened.push(client);
  return client;
}

async function used(client: AssistantClient, name: string, input: object): Promise<{ text: string; refused: boolean }> {
  const { content, isError } = await client.callTool({ name, arguments: { ...input } });
  const [first] = content as { text: string }[];
  return { text: first?.text ?? "", refused: isError === true };
}

async function done(client: AssistantClient, name: string, input: object): Promise<Record<string, unknown>> {
  const { text, refused } = await used(client, name, input);
  if (refused) throw new Error(text);
  return JSON.parse(text) as Record<string, unknown>;
}

async function refusal(client: AssistantClient, name: string, input: object): Promise<string> {
  const { text, refused } = await used(client, name, input);
  expect([name, refused]).toEqual([name, true]);
  return text;
}

describe("an assistant with the official client", () => {
  test("lists the tools, and which of them only read", async () => {
    const { tools } = await (await assistant(admin)).listTools();
    expect(tools.map(({ name }) => name).toSorted()).toEqual(assistantTools.map(({ name }) => name).toSorted());
    const reading = tools.filter(({ annotations }) => annotations?.readOnlyHint).map(({ name }) => name);
    expect(reading.toSorted()).toEqual([
      "get_record",
      "list_record_types",
      "list_records",
      "query_records",
      "record_history",
      "search",
    ]);
    expect(tools.find(({ name }) => name === "delete_record")?.annotations?.destructiveHint).toBe(true);
  });

  test("learns what a record takes, then creates, reads, queries, changes and follows one", async () => {
    const ada = await assistant(admin);
    const types = (await done(ada, "list_record_types", {})) as { types: { record: string }[] };
    expect(types.types.map(({ record }) => record)).toContain("risk");
    const risk = (await done(ada, "list_record_types", { record: "risks" })) as { fields: { name: string }[] };
    expect(risk.fields.find(({ name }) => name === "state")).toMatchObject({
      choices: ["open", "mitigating", "occurred", "closed"],
      changes: { occurred: ["closed"] },
    });
    await done(ada, "create_record", { record: "work item", project: "CRM", values: { name: "Move the data" } });
    const created = await done(ada, "create_record", {
      record: "risk",
      project: "CRM",
      values: {
        title: "Supplier is late",
        probability: "25%",
        delay: "3d",
        owner: "Ada Admin",
        hits: ["Move the data"],
      },
      why: "Asked for in the steering meeting",
    });
    expect(created).toMatchObject({
      key: "RSK-1",
      probability: 0.25,
      delay: 1440,
      ownerId: "Ada Admin",
      hits: ["CRM-1 Move the data"],
      link: expect.stringContaining("/r/risks/"),
    });
    const found = await done(ada, "query_records", {
      record: "risk",
      query: "state:open probability>=20%",
      count: true,
    });
    expect(found).toMatchObject({ total: 1, rows: [{ key: "RSK-1", title: "Supplier is late" }] });
    expect(await done(ada, "list_records", { record: "risk", project: "Customer relations" })).toMatchObject({
      rows: [{ key: "RSK-1" }],
    });
    const changed = await done(ada, "update_record", {
      record: "risk",
      row: "CRM/RSK-1",
      values: { state: "being mitigated", "review by": "2026-12-01" },
    });
    expect(changed).toMatchObject({ state: "mitigating", reviewBy: "2026-12-01", version: 2 });
    expect(await done(ada, "get_record", { record: "risk", row: "RSK-1", project: "CRM" })).toMatchObject({
      version: 2,
      ids: { projectId: expect.any(String) },
    });
    const { changes } = (await done(ada, "record_history", { record: "risk", row: "CRM/RSK-1" })) as {
      changes: { why: string; by: string }[];
    };
    expect(changes.at(-1)).toMatchObject({ why: "Asked for in the steering meeting", by: "Ada Admin" });
  });

  test("moves a row to the trash and takes that back", async () => {
    const ada = await assistant(admin);
    const { key } = await done(ada, "create_record", {
      record: "risk",
      project: "CRM",
      values: { title: "Short-lived" },
    });
    const { changeSet } = await done(ada, "delete_record", { record: "risk", row: `CRM/${String(key)}` });
    expect(await refusal(ada, "get_record", { record: "risk", row: `CRM/${String(key)}` })).toContain(
      "There is no risk",
    );
    await done(ada, "undo_change", { changeSet });
    expect(await done(ada, "get_record", { record: "risk", row: "Short-lived" })).toMatchObject({ key });
  });

  test("finds by words", async () => {
    const { items } = (await done(await assistant(admin), "search", { text: "customer" })) as { items: object[] };
    expect(items).toContainEqual(expect.objectContaining({ record: "project", key: "CRM" }));
  });

  test.each([
    [
      "an unknown type",
      "list_records",
      { record: "unicorn" },
      'There is no record type "unicorn". There are: organisation',
    ],
    [
      "an unknown field",
      "create_record",
      { record: "risk", values: { colour: "red" } },
      'A risk has no field "colour". There are:',
    ],
    [
      "a wrong choice",
      "create_record",
      { record: "risk", values: { kind: "doom" } },
      "It is one of: threat, opportunity.",
    ],
    ["a missing field", "create_record", { record: "risk", values: { project: "CRM" } }, "title"],
    [
      "a bare fraction",
      "create_record",
      { record: "risk", values: { probability: "0.5" } },
      "Write 25% for a quarter.",
    ],
    ["a wrong query", "query_records", { record: "risk", query: "colour:red" }, "query.invalid"],
    ["what only Gantry writes", "create_record", { record: "risk", values: { number: 7 } }, "written by Gantry alone"],
  ])("is told what to do about %s", async (_, tool, input, told) => {
    expect(await refusal(await assistant(admin), tool, input)).toContain(told);
  });

  test("is told of a change it did not see", async () => {
    const ada = await assistant(admin);
    const { id } = await done(ada, "create_record", { record: "risk", project: "CRM", values: { title: "Contended" } });
    await done(ada, "update_record", { record: "risk", row: id, values: { title: "Contended by Ben" } });
    const late = { record: "risk", row: id, values: { title: "Contended by Cay" }, version: 1 };
    expect(await refusal(ada, "update_record", late)).toContain("row.conflict");
  });
});

describe("an assistant of somebody who may not", () => {
  test("is denied what its owner may see but not do, and what its token may not", async () => {
    const viewer = await gantry.user(admin, "viewer");
    const { id: userId } = viewer.session.user;
    const { items } = await admin.call(api.project.list, { query: { q: "key:CRM" } });
    const projectId = items[0]?.id ?? "";
    await admin.call(api.membership.create, { body: { projectId, userId, role: "viewer" } });
    const creating = { record: "risk", project: "CRM", values: { title: "Not mine to say" } };
    expect(await refusal(await assistant(viewer), "create_record", creating)).toContain("access.denied");
    expect(await refusal(await assistant(admin, ["read"]), "create_record", creating)).toContain("access.denied");
    expect(await refusal(await assistant(admin, ["plan"]), "create_record", creating)).toContain("access.denied");
  });

  test("never meets what its owner may not see, through any tool, by key, title, id or reference", async () => {
    const outsider = await assistant(await gantry.user(admin, "member"), ["read", "write", "admin"]);
    const rows = [
      ["project", "SEC", hidden.project],
      ["workItem", "SEC-1", hidden.item],
      ["risk", "SEC/RSK-1", hidden.risk],
    ] as const;
    const tries: [string, object][] = [
      ["search", { text: MARKER }],
      ["search", { text: "SEC-1" }],
    ];
    for (const [record, key, id] of rows) {
      tries.push(["list_records", { record, limit: 100 }], ["list_records", { record, project: "SEC" }]);
      for (const query of ["", `id:${id}`, `${record === "risk" ? "title" : "name"}~${MARKER.slice(0, 4)}`])
        tries.push(["query_records", { record, query, count: true }]);
      for (const row of [key, id, MARKER]) {
        tries.push(["get_record", { record, row }], ["record_history", { record, row }]);
        tries.push(["update_record", { record, row, values: {} }], ["delete_record", { record, row }]);
      }
    }
    tries.push(["create_record", { record: "risk", values: { project: "SEC", title: "In" } }]);
    tries.push(["create_record", { record: "risk", values: { project: hidden.project, title: "In" } }]);
    for (const [tool, input] of tries) {
      const { text } = await used(outsider, tool, input);
      // What one asked for oneself may be repeated.
      const own = JSON.stringify(input);
      expect([tool, own, text.includes(`${MARKER} `)]).toEqual([tool, own, false]);
      for (const id of Object.values(hidden))
        if (!own.includes(id)) expect([tool, own, text.includes(id)]).toEqual([tool, own, false]);
    }
    for (const [record, key] of rows)
      expect(await refusal(outsider, "get_record", { record, row: key })).toContain("or you may not see it");
    const seeing = await assistant(admin);
    expect((await used(seeing, "query_records", { record: "risk", query: `title~${MARKER}` })).text).toContain(MARKER);
  });
});

test("nobody comes in without a token that works", async () => {
  const post = (headers: Record<string, string>) =>
    fetch(new URL("/mcp", gantry.url), {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
    });
  const none = await post({});
  expect([none.status, none.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  expect((await post({ authorization: "Bearer gtr_wrong" })).status).toBe(401);
  expect((await post({ cookie: admin.cookie(), origin: "https://elsewhere.example" })).status).toBe(403);
});
