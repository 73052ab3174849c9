import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exclusively } from "../../launch/exclusively.mjs";

let lock: string;

beforeEach(() => {
  lock = join(mkdtempSync(join(tmpdir(), "gantry-exclusive-")), "work.lock");
});

afterEach(() => rmSync(join(lock, ".."), { recursive: true }));

test("work under one lock never overlaps", async () => {
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await sleep(20);
    inside -= 1;
  };
  await Promise.all([1, 2, 3].map(() => exclusively(lock, work)));
  expect(most).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

test("a lock whose holder has died is taken over", async () => {
  writeFileSync(lock, "2147483646");
  expect(await exclusively(lock, () => "done")).toBe("done");
});

test("failed work gives the lock back", async () => {
  await expect(exclusively(lock, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(existsSync(lock)).toBe(false);
});
