import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres, systemBinaries } from "@gantry/server/postgres";
import { runVitest } from "../../launch/runVitest.mjs";

/** Starts a private cluster of the system's PostgreSQL, runs the server tests on it, and takes it away again. */
export async function main([version = "15"]: readonly string[]): Promise<number> {
  const binaries = systemBinaries().find(({ majorVersion }) => majorVersion === Number(version));
  if (binaries === undefined) throw new Error(`no PostgreSQL ${version} among those of the system`);
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-system-"));
  const { connection, stop } = await startPostgres({ dataDir, log: console.error, durability: "off", binaries });
  try {
    const { user, database, host, port } = connection;
    const url = `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`;
    const { passed, failed } = await runVitest(["--project=server"], { TZ: "UTC", TEST_DATABASE_URL: url });
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
