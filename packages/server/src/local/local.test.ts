import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { api } from "@gantry/records";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readConfig } from "../platform/config/config.ts";
import { createTestDatabase, type TestDatabase } from "../testing/testDatabase.ts";
import { startTestGantry, type TestGantry } from "../testing/testGantry.ts";
import { backupFile, restoreFile } from "./backupFile.ts";
import { exportFile } from "./exportFile.ts";
import { importFile } from "./importFile.ts";

const fixture = fileURLToPath(new URL("../../../formats/src/mspdi/fixtures/server-upgrade.xml", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "gantry-local-"));

let test: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;
let target: TestDatabase;

beforeAll(async () => {
  test = await startTestGantry();
  target = await createTestDatabase();
});
afterAll(async () => {
  await test.close();
  await target.drop();
  rmSync(folder, { recursive: true });
});

/** The configuration of a command on a database of the test's server. */
function configOf({ host, port, user, password, database }: TestDatabase["connection"]) {
  const url = new URL(`postgresql://localhost/${database}`);
  url.username = user;
  if (password !== undefined) url.password = password;
  if (host.startsWith("/")) url.searchParams.set("host", host);
  else url.hostname = host;
  url.port = String(port);
  return readConfig({ DATABASE_URL: url.href, DATA_DIR: folder });
}

const own = () => configOf(test.gantry.database.connection as TestDatabase["connection"]);
const request = (more: Partial<Parameters<typeof importFile>[0]> = {}) => ({
  config: own(),
  file: fixture,
  as: null,
  write: true,
  asNew: false,
  ...more,
});

it("nothing is imported before set-up", async () => {
  await expect(importFile(request())).rejects.toThrow("Gantry is not set up yet");
  admin = await test.setUp();
});

it("a plan is previewed, imported, updated, and seen by the server that runs", async () => {
  expect(await importFile(request({ write: false }))).toMatchObject({ status: "previewed", projects: [] });
  expect((await admin.call(api.project.list, { query: {} })).items).toEqual([]);
  const written = await importFile(request());
  expect(written).toMatchObject({ status: "written", documents: [{ matches: null }] });
  const [project] = (await admin.call(api.project.list, { query: {} })).items;
  expect(written).toMatchObject({ projects: [{ projectId: project?.id }] });
  await test.gantry.scheduler.idle();
  expect((await admin.call(api.project.get, { params: { id: project!.id } })).computedFinish).not.toBeNull();
  expect(await importFile(request())).toMatchObject({
    documents: [{ matches: { created: 0, updated: 0, removed: 0 } }],
  });
  expect((await admin.call(api.project.list, { query: {} })).items).toHaveLength(1);
});

it("is done as the user named, who must exist", async () => {
  await expect(importFile(request({ as: "nobody@example.org" }))).rejects.toThrow("No active user");
  const member = await test.user(admin, "member");
  await expect(importFile(request({ as: member.session.user.email, asNew: true }))).rejects.toThrow("project.create");
});

it("what cannot be read is refused", async () => {
  const letter = join(folder, "letter.txt");
  writeFileSync(letter, "Dear Sirs");
  expect(await importFile(request({ file: letter }))).toMatchObject({
    status: "refused",
    findings: [{ code: "read.unknownFormat" }],
  });
});

it("a project is exported by its key", async () => {
  const [project] = (await admin.call(api.project.list, { query: {} })).items;
  const file = join(folder, "out.xml");
  expect(await exportFile({ config: own(), key: project!.key.toLowerCase(), format: "mspdi", at: null, file })).toBe(
    file,
  );
  expect(readFileSync(file, "utf8")).toContain("<Project");
  await expect(exportFile({ config: own(), key: "NONE", format: "csv", at: null, file: null })).rejects.toThrow(
    "No project has the key NONE",
  );
});

it("everything is backed up beside a running server and restored elsewhere", async () => {
  const made = await backupFile(own(), join(folder, "b"));
  expect(await restoreFile(configOf(target.connection), made.file, false)).toMatchObject({ rows: made.rows });
});
