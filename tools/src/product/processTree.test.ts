import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { memoryOf, processTree } from "./processTree.ts";

test("a process comes with all that it started, also in sessions of their own", async () => {
  const child = spawn("sh", ["-c", "setsid sleep 30 & echo $!; wait"], { stdio: ["ignore", "pipe", "ignore"] });
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  const grandchild = Number(chunk.toString());
  try {
    const tree = processTree(child.pid ?? 0);
    expect(tree[0]).toBe(child.pid);
    expect(tree).toContain(grandchild);
    expect(tree).not.toContain(process.pid);
    expect(memoryOf(tree).residentMb).toBeGreaterThan(0);
  } finally {
    for (const pid of processTree(child.pid ?? 0)) process.kill(pid, "SIGKILL");
  }
});

test("a process that has ended has no memory", () => {
  expect(memoryOf([2_147_483_646])).toEqual({ residentMb: 0, proportionalMb: 0 });
});
