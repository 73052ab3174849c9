import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isAlive } from "./isAlive.ts";

/** No system gives out this process id, so that PostgreSQL sees at once that its writer is gone. */
const nobody = 2_147_483_646;

/**
 * After a crash PostgreSQL's lock file names a process that is gone. When the system has given that number to another
 * program meanwhile (common in containers, whose numbers are small), PostgreSQL would refuse to start for ever. Then the number is
 * put out of the file, whose other lines PostgreSQL still needs to look for backends that outlived their server.
 */
export function releaseStaleLock(clusterFolder: string): boolean {
  const file = join(clusterFolder, "postmaster.pid");
  if (!existsSync(file)) return false;
  const [first, ...rest] = readFileSync(file, "utf8").split("\n");
  const pid = Math.abs(Number.parseInt(first ?? "", 10));
  if (!Number.isInteger(pid) || pid === 0 || !isAlive(pid) || programOf(pid) === "postgres") return false;
  writeFileSync(file, [String(nobody), ...rest].join("\n"));
  return true;
}

function programOf(pid: number): string {
  try {
    const told = existsSync("/proc/self/comm")
      ? readFileSync(`/proc/${pid}/comm`, "utf8")
      : execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" });
    return basename(told.trim());
  } catch (error) {
    const { code, status } = error as { code?: string; status?: number };
    // Gone between two looks, or ps knows no such process.
    if (code === "ENOENT" || code === "ESRCH" || status === 1) return "";
    throw error;
  }
}
