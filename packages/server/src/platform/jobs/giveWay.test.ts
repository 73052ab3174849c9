import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const fixture = fileURLToPath(new URL("./giveWay.fixture.ts", import.meta.url));

test("one thread gives way, and no other, where threads have priorities of their own", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", fixture]);
  const { before, after } = JSON.parse(stdout) as Record<"before" | "after", number[]>;
  const [usual = 0] = before;
  const gaveWay = process.platform === "linux" ? 1 : 0;
  expect(before.every((priority) => priority === usual)).toBe(true);
  expect(after.filter((priority) => priority > usual)).toHaveLength(gaveWay);
  expect(after.filter((priority) => priority === usual)).toHaveLength(after.length - gaveWay);
});
