import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const fixture = fileURLToPath(new URL("./giveWay.fixture.ts", import.meta.url));

test.runIf(process.platform === "linux")("one thread gives way, and no other", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", fixture]);
  const { before, after } = JSON.parse(stdout) as Record<"before" | "after", number[]>;
  const [usual = 0] = before;
  expect(before.every((priority) => priority === usual)).toBe(true);
  expect(after.filter((priority) => priority > usual)).toHaveLength(1);
  expect(after.filter((priority) => priority === usual)).toHaveLength(after.length - 1);
});
