import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";

/**
 * Lets the thread that calls it work only while nobody is kept waiting for the processor. Linux alone has priorities of single
 * threads; elsewhere it does nothing.
 */
export function giveWay(): void {
  if (process.platform !== "linux") return;
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where it is not allowed (a container's rules) the thread works like any other.
  }
}
