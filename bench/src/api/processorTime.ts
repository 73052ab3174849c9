import { readFileSync } from "node:fs";

const MS_PER_TICK = 10;

/** Processor time, in milliseconds, that processes have used so far; null where the system does not tell (only Linux does). */
export function processorTime(pids: readonly number[]): number | null {
  let ticks = 0;
  for (const pid of pids) {
    try {
      // After the name in parentheses: state, then user time is the 12th and system time the 13th.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
      // Children that have ended count with their parent.
      ticks += [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index] ?? 0), 0);
    } catch {
      // A process of the database that has just ended.
    }
  }
  return ticks > 0 ? ticks * MS_PER_TICK : null;
}
