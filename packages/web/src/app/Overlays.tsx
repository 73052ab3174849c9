import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useStore } from "../platform/api/store.ts";
import { approvalAsked } from "../ui/feedback/approvalAsked.ts";
import { helpOpened } from "./help/helpOpened.ts";
import { paletteOpened } from "./palette/paletteOpened.ts";

const loadPalette = () => import("./palette/CommandPalette.tsx");
const CommandPalette = lazy(() => loadPalette().then((module) => ({ default: module.CommandPalette })));
const HelpSheet = lazy(() => import("./help/HelpSheet.tsx").then((module) => ({ default: module.HelpSheet })));
const AskApprovalDialog = lazy(() =>
  import("../ui/record/approval/AskApprovalDialog.tsx").then((module) => ({ default: module.AskApprovalDialog })),
);

/** Ready before anybody asks, so that the focus can go back to where it was; after what the first screen needs. */
const IDLE_AFTER_MS = 2000;

/** Palette and help sheet: loaded when all is quiet or when first opened, kept for their closing animation. */
export function Overlays() {
  const palette = useStore(paletteOpened);
  const help = useStore(helpOpened);
  const asked = useStore(approvalAsked) !== null;
  const everHelped = useEverOpened(help);
  const everPalette = useEverOpened(palette);
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    // Rendered only once it is here: without a connection, what nobody asked for must not take the page down.
    const load = () => {
      loadPalette().then(
        () => setIdle(true),
        () => undefined,
      );
    };
    const timer = setTimeout(load, IDLE_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={palette || help ? <HeldKeys /> : null}>
      {(everPalette || idle) && <CommandPalette />}
      {everHelped && <HelpSheet />}
      {asked && <AskApprovalDialog />}
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
