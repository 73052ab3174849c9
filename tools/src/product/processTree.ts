import { readdirSync, readFileSync } from "node:fs";

/** A process and all that it started, itself first. Reads /proc, so Linux alone. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const pid of processes()) {
    const parent = parentOf(pid);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function processes(): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid));
}

/** null for a process that has ended since it was listed. */
function parentOf(pid: number): number | null {
  try {
    // "pid (name) state parent …"; the name may hold anything, so read from behind it.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return parent === undefined ? null : Number(parent);
  } catch {
    return null;
  }
}

/** Memory of the processes in megabytes: resident, and proportional (what is shared is shared out). */
export function memoryOf(pids: readonly number[]): { residentMb: number; proportionalMb: number } {
  const sum = (file: string, pattern: RegExp): number =>
    pids.reduce((total, pid) => total + kilobytes(`/proc/${pid}/${file}`, pattern), 0) / 1024;
  return { residentMb: sum("status", /VmRSS:\s+(\d+)/), proportionalMb: sum("smaps_rollup", /^Pss:\s+(\d+)/m) };
}

function kilobytes(file: string, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(file, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
