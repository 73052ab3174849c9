import { liveState } from "./live.ts";

/** Waits, but no longer than until there is hope: the browser is online again, or the live stream is back. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      globalThis.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const unsubscribe = liveState.subscribe(() => liveState.get() === "live" && done());
    globalThis.addEventListener("online", done);
  });
}
