import { useEffect, useRef } from "react";
import { registerCommands, type Command } from "./commands.ts";

/** Offers commands while the component is on the screen. The list may be made anew on every render. */
export function useCommands(list: readonly Command[]): void {
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  const shape = JSON.stringify(list.map(({ run, ...shown }) => ({ ...shown, runs: run !== undefined })));
  useEffect(() => {
    const stable = latest.current.map((command) => ({
      ...command,
      ...(command.run ? { run: () => latest.current.find((each) => each.id === command.id)?.run?.() } : {}),
    }));
    return registerCommands(stable);
  }, [shape]);
}
