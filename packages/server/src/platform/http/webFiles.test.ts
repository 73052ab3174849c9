import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import { webFiles } from "./webFiles.ts";

let parent: string;
let folder: string;
let app: FastifyInstance;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "gantry-web-"));
  folder = join(parent, "dist");
  app = fastify();
});

afterEach(async () => {
  await app.close();
  rmSync(parent, { recursive: true });
});

test("until the interface is built a page waits for it, then the interface comes", async () => {
  await webFiles(app, folder);
  const before = await app.inject("/");
  expect(before.statusCode).toBe(503);
  expect(before.body).toContain('http-equiv="refresh"');
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, "assets", "main-1.js"), "export {};");
  const after = await app.inject("/");
  expect(after.statusCode).toBe(200);
  expect(after.body).toMatch(/content="[\w+/]{22}=="/);
  expect((await app.inject("/assets/main-1.js")).headers["cache-control"]).toContain("immutable");
});

test("workers alone may compile kernels", async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  for (const name of ["main-1.js", "sums.worker-1.js"]) writeFileSync(join(folder, "assets", name), "export {};");
  await webFiles(app, folder);
  const policyOf = async (name: string) => (await app.inject(`/assets/${name}`)).headers["content-security-policy"];
  expect(await policyOf("sums.worker-1.js")).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(await policyOf("main-1.js")).toBeUndefined();
});
