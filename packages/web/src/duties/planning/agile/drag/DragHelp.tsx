import { VisuallyHidden } from "@mantine/core";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { agileTexts } from "../texts.ts";
import type { DropOrder } from "./dropPlaces.ts";
import { DRAG_HELP_ID } from "./useDragDrop.ts";

/** Says how cards are moved without a pointer, and what becomes of the one that is. */
export function DragHelp({ order, spoken }: { order: DropOrder; spoken: string }) {
  const t = useTexts(agileTexts);
  return (
    <>
      <VisuallyHidden id={DRAG_HELP_ID}>{t(order === "ordered" ? "drag.help" : "drag.helpCard")}</VisuallyHidden>
      <VisuallyHidden role="status" aria-live="assertive">
        {spoken}
      </VisuallyHidden>
    </>
  );
}
