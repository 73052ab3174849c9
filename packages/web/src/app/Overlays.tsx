import { lazy, Suspense, useRef } from "react";
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
    <Suspense fallback={null}>
      {palette && <CommandPalette />}
      {help && <HelpSheet />}
    </Suspense>
  );
}

function useEverOpened(opened: boolean): boolean {
  const ever = useRef(false);
  ever.current ||= opened;
  return ever.current;
}
