import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { isAlive } from "./isAlive.ts";

test("this process lives, one of a number never given out does not", () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(2_147_483_646)).toBe(false);
});

test("one that has died and whose parent does not fetch it is dead", async () => {
  // The shell becomes "sleep", which knows nothing of the child that the shell had.
  const parent = spawn("sh", ["-c", "sleep 0.1 & echo $!; exec sleep 30"], { stdio: ["ignore", "pipe", "ignore"] });
  const [chunk] = (await once(parent.stdout, "data")) as [Buffer];
  const child = Number(chunk.toString());
  try {
    for (let tries = 0; tries < 200 && isAlive(child); tries += 1) await sleep(25);
    expect(isAlive(child)).toBe(false);
  } finally {
    parent.kill("SIGKILL");
  }
});
