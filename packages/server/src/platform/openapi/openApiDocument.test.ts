import { readFile, writeFile } from "node:fs/promises";
import { endpoints } from "@gantry/records";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { API_VERSION } from "./mountOpenApi.ts";
import { openApiDocument } from "./openApiDocument.ts";

const file = new URL("../../../../../docs/openapi.json", import.meta.url);
const document = openApiDocument(endpoints, API_VERSION);

test("docs/openapi.json is what the server serves", async () => {
  const written = `${JSON.stringify(document, null, 1)}\n`;
  if (process.env["WRITE_DOCS"] === "1") await writeFile(file, written);
  expect(
    await readFile(file, "utf8"),
    "Write it anew: WRITE_DOCS=1 npx vitest run packages/server/src/platform/openapi",
  ).toBe(written);
});

test("every operation is there once, and every reference leads somewhere", () => {
  const paths = Object.values(document["paths"] as Record<string, Record<string, { operationId: string }>>);
  const operations = paths.flatMap((path) => Object.values(path).map((operation) => operation.operationId));
  expect(operations.toSorted()).toEqual(endpoints.map((endpoint) => endpoint.id).toSorted());
  const { schemas } = document["components"] as { schemas: Record<string, unknown> };
  const text = JSON.stringify(document);
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(schemas).toHaveProperty(name ?? "");
  expect(text).not.toContain("$defs");
});

test("the document is OpenAPI 3.1, by a validator that is not ours", async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
  const broken = { ...document, info: {} };
  expect((await new Validator().validate(structuredClone(broken))).valid).toBe(false);
});
