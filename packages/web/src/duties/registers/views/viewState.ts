import type { SavedViewRow, Values, savedView } from "@gantry/records";

/** What a view keeps of how a list is looked at. */
export type ViewState = Pick<Values<typeof savedView>, "projectId" | "recordType" | "query" | "columns" | "layout">;

/** Whether the list is looked at otherwise than its view says. */
export function isChanged(state: ViewState, view: SavedViewRow | null, columnsChanged: boolean): boolean {
  if (columnsChanged) return true;
  return state.query.trim() !== (view?.query ?? "").trim() || state.layout !== (view?.layout ?? "grid");
}
