import { savedView, type SavedViewRow } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import type { Register } from "../register.ts";
import { activeView } from "./activeView.ts";

export interface SavedViews {
  views: readonly SavedViewRow[];
  /** The view that is shown; null for the list as its declaration has it. */
  active: SavedViewRow | null;
  /** False until it is known which view an address without a name shows. */
  known: boolean;
}

/** The views of a list, and the one its address names; without a name, the one that is shown first. */
export function useSavedViews({ declaration, projectId }: Register, named: string | undefined): SavedViews {
  const list = useQuery(allRowsQuery(savedView, { q: `recordType:${declaration.name} sort:name` }));
  const views = (list.data ?? []).filter((view) => view.projectId === projectId);
  return { views, active: activeView(views, named), known: !list.isPending };
}
