const LOOK_EVERY_MS = 500;

/**
 * Stops in order when npm, which started this, is gone. npm hands a SIGTERM to the shell between the two, and shells that did
 * not replace themselves by their command keep it to themselves: Gantry would serve on with nobody to stop it.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event !== "start") return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, LOOK_EVERY_MS).unref();
}
