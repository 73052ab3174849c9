import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { api, type AttachmentRow } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "../../testing/testDatabase.ts";
import { startTestGantry, type TestGantry } from "../../testing/testGantry.ts";
import { FileStore } from "../files/fileStore.ts";
import { restoreFile } from "./backedUpFiles.ts";
import { restoreBackup } from "./restoreBackup.ts";
import { writeBackup } from "./writeBackup.ts";

const orgId = "01890000-0000-7000-8000-000000000001";

let gantry: TestGantry;
let folder: string;
beforeAll(async () => {
  gantry = await startTestGantry();
  folder = mkdtempSync(join(tmpdir(), "gantry-backup-"));
});
afterAll(async () => {
  await gantry.close();
  rmSync(folder, { recursive: true });
});

test("a backup carries people's files, and a restore puts them back", async () => {
  const admin = await gantry.setUp();
  const { id: subjectId } = await admin.call(api.project.create, { body: { key: "CRM", name: "CRM" } });
  const body = new FormData();
  body.append("file", new File(["Twelve switches"], "order.txt"));
  const query = { subjectRecord: "project", subjectId };
  const row: AttachmentRow = await admin.call(api.collaboration.upload, { query, body } as never);
  const file = join(folder, "with-files");
  await writeBackup(gantry.gantry.database.connection, file, gantry.dataDir);
  for (const filesInto of [join(folder, "elsewhere"), undefined]) {
    const target = await createTestDatabase();
    await restoreBackup(target.connection, file, filesInto === undefined ? {} : { filesInto });
    await target.drop();
  }
  const restored = new FileStore(join(folder, "elsewhere")).pathOf(admin.session.organisation.id, row.sha256);
  expect(readFileSync(restored, "utf8")).toBe("Twelve switches");
});

test("a file that is not what its name says is refused, and nothing of it stays", async () => {
  const name = "a".repeat(64);
  const content = (async function* () {
    yield Buffer.from("something else");
  })();
  await expect(restoreFile(folder, { orgId, name, bytes: 14 }, content)).rejects.toThrow("damaged");
  expect(readdirSync(join(folder, "files", orgId, "aa"))).toEqual([]);
});
