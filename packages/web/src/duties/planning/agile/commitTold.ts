import { showDone } from "../../../ui/feedback/toasts.tsx";
import type { Draft } from "../plan/edit/draft.ts";
import type { PlanStore } from "../plan/sync/planStore.ts";

/** Makes an edit at once and offers to take it back. */
export function commitTold(store: PlanStore, draft: Draft | null, told = draft?.label ?? ""): void {
  if (!draft) return;
  const step = store.commit(draft);
  showDone(told, { onUndo: () => store.takeBack(step) });
}
