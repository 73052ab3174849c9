import { existsSync, readFileSync } from "node:fs";

/** Whether a process of that number lives; one of another account counts, one that has died and is not yet fetched does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !isZombie(pid);
}

/** In a container whose first program fetches no children, the dead keep their number for ever. */
function isZombie(pid: number): boolean {
  if (!existsSync("/proc/self/stat")) return false;
  try {
    return /^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Gone between the two looks.
    if (code === "ENOENT" || code === "ESRCH") return true;
    throw error;
  }
}
