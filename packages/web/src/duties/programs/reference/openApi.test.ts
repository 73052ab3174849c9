import { expect, test } from "vitest";
import { curlOf, exampleOf, groupsOf, schemaRows, typeText, type OpenApi } from "./openApi.ts";

const risk = { $ref: "#/components/schemas/Risk" };
const operation = (operationId: string, more: object = {}) => ({
  operationId,
  summary: `Do ${operationId}`,
  tags: [operationId.split(".")[0] ?? ""],
  security: [],
  parameters: [],
  responses: {},
  ...more,
});
const document: OpenApi = {
  info: { version: "1", description: "" },
  paths: {
    "/api/risks": {
      get: operation("risk.list"),
      post: operation("risk.create", { requestBody: { content: { "application/json": { schema: risk } } } }),
    },
    "/api/risks/{id}": {
      patch: operation("risk.patch", {
        parameters: [{ name: "If-Match", in: "header", required: true, schema: { type: "string" } }],
      }),
    },
    "/api/people": { get: operation("person.list") },
  },
  components: {
    schemas: {
      Risk: {
        type: "object",
        required: ["title"],
        properties: {
          title: { type: "string" },
          state: { type: "string", enum: ["open", "closed"] },
          hits: { type: "array", items: { type: "string", format: "uuid" } },
          owner: { anyOf: [{ type: "string", format: "uuid" }, { type: "null" }] },
        },
      },
    },
  },
};

test("operations stand by what they are about, and are found by all the words of a search", () => {
  expect(groupsOf(document, "").map(({ tag, operations }) => [tag, operations.length])).toEqual([
    ["person", 1],
    ["risk", 3],
  ]);
  const [only, ...others] = groupsOf(document, "RISKS post");
  expect(others).toEqual([]);
  expect(only?.operations.map(({ operationId }) => operationId)).toEqual(["risk.create"]);
  expect(groupsOf(document, "unicorn")).toEqual([]);
});

test("a schema becomes lines with kinds that can be read", () => {
  expect(
    schemaRows(document, { type: "array", items: risk }).map(({ name, type, required }) => [name, type, required]),
  ).toEqual([
    ["title", "string", true],
    ["state", "open | closed", false],
    ["hits", "list of uuid", false],
    ["owner", "uuid | null", false],
  ]);
  expect(typeText(risk)).toBe("Risk");
  expect(typeText({ type: ["integer", "null"] })).toBe("integer | null");
});

test("examples hold what must be given", () => {
  expect(exampleOf(document, risk)).toEqual({ title: "text" });
  const { operations = [] } = groupsOf(document, "create")[0] ?? {};
  expect(operations.map((each) => curlOf(document, each, "https://g.example"))[0]).toContain(`-d '{"title":"text"}'`);
  const [patch] = groupsOf(document, "patch")[0]?.operations ?? [];
  expect(patch && curlOf(document, patch, "https://g.example")).toContain(`"https://g.example/api/risks/$ID"`);
  expect(patch && curlOf(document, patch, "https://g.example")).toContain(`If-Match: "1"`);
});
