import type { PlanStore } from "../sync/planStore.ts";
import type { PlanController } from "../view/planController.ts";
import type { ViewChoice } from "../view/viewChoice.ts";

/** What every tool above the plan works with. */
export interface ToolProps {
  store: PlanStore;
  /** Null until the view is there. */
  controller: PlanController | null;
  choice: ViewChoice;
  change: (part: Partial<ViewChoice>) => void;
}
