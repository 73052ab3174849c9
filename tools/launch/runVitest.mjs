import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "./repository.mjs";

/** Runs Vitest once and gives how many tests passed and failed; a run that ends without counting is one failure. */
export async function runVitest(args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), "gantry-tally-"));
  const file = join(folder, "tally.json");
  const vitest = join(repository, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=./tools/src/testing/tallyReporter.ts"];
  const status = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, "run", ...reporters, ...args], {
      cwd: repository,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env, GANTRY_TALLY: file, NODE_ENV: "test" },
    });
    child.once("error", reject);
    child.once("close", resolve);
  });
  const tally = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  return { passed: tally.passed, failed: status !== 0 && tally.failed === 0 ? 1 : tally.failed };
}
