import { ApiProblem } from "@gantry/records";
import { useEffect } from "react";
import { showProblem } from "../../../../ui/feedback/toasts.tsx";
import type { PlanStore } from "../sync/planStore.ts";
import type { PlanController } from "../view/planController.ts";

/** An edit the server did not take is told where it was typed, with the typed text kept there for another try; else in a toast. */
export function useRefusals(store: PlanStore, controller: PlanController | null): void {
  useEffect(
    () =>
      store.subscribe((event) => {
        if (event.kind !== "refused") return;
        const [cell] = event.step.cells;
        if (cell && controller && event.error instanceof ApiProblem && store.model.tables.workItem.has(cell.rowId)) {
          const { detail, hint } = event.error.problem;
          controller.view.showCellError(cell, [detail, hint].filter(Boolean).join(" "), cell.text);
        } else showProblem(event.error);
      }),
    [store, controller],
  );
}
