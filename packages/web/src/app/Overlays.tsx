import { lazy, Suspense, useEffect, useRef } from "react";
import { useStore } from "../platform/api/store.ts";
import { helpOpened } from "./help/helpOpened.ts";
import { paletteOpened } from "./palette/paletteOpened.ts";

const CommandPalette = lazy(() =>
  import("./palette/CommandPalette.tsx").then((module) => ({ default: module.CommandPalette })),
);
const HelpSheet = lazy(() => import("./help/HelpSheet.tsx").then((module) => ({ default: module.HelpSheet })));

/** Palette and help sheet: loaded when first opened, kept for their closing animation. */
export function Overlays() {
  const palette = useEverOpened(useStore(paletteOpened));
  const help = useEverOpened(useStore(helpOpened));
  return (
    <Suspense fallback={<HeldKeys />}>
      {palette && <CommandPalette />}
      {help && <HelpSheet />}
    </Suspense>
  );
}

/** Keeps what is typed before an overlay has come from landing in the page behind it, where it would change a cell. */
function HeldKeys() {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", hold, { capture: true });
    return () => window.removeEventListener("keydown", hold, { capture: true });
  }, []);
  return null;
}

function useEverOpened(opened: boolean): boolean {
  const ever = useRef(false);
  ever.current ||= opened;
  return ever.current;
}
