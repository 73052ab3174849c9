import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { RecordRights } from "../../../ui/record/recordRights.ts";
import type { Register } from "../register.ts";
import type { RegisterSearch } from "../registerSearch.ts";
import { layoutsOf, type Layout } from "../views/layouts.ts";
import { useSavedViews, type SavedViews } from "../views/useSavedViews.ts";
import { isChanged, type ViewState } from "../views/viewState.ts";
import { listQueryOf } from "./listQueryOf.ts";
import { useListColumns, type ColumnsChoice } from "./useListColumns.ts";

export interface ListState {
  saved: SavedViews;
  /** How the list is looked at, as a view would keep it. */
  state: ViewState;
  changed: boolean;
  choice: ColumnsChoice;
  layouts: readonly Layout[];
  /** What the server is asked; null until it is known which view is shown. */
  query: string | null;
  setQuery: (query: string) => void;
  setLayout: (layout: Layout) => void;
  showView: (view: string) => void;
  reset: () => void;
  /** Shows a row beside the list by its name in the address; null closes it. */
  openRow: (row: string | null) => void;
}

/** How a list is looked at: its view, and what the address and this browser say otherwise. */
export function useListState(register: Register, rights: RecordRights, search: RegisterSearch): ListState {
  const { declaration, projectId } = register;
  const navigate = useNavigate();
  const saved = useSavedViews(register, search.view);
  const { active } = saved;
  const choice = useListColumns(declaration, { rights, across: projectId === null, view: active });
  const layouts = useMemo(() => layoutsOf(declaration), [declaration]);
  const typed = search.q ?? active?.query ?? "";
  const layout = layouts.find((each) => each === (search.layout ?? active?.layout)) ?? "grid";
  const query = useMemo(() => (saved.known ? listQueryOf(register, typed) : null), [register, typed, saved.known]);
  const go = (next: RegisterSearch, replace = false) => void navigate({ to: ".", search: next as never, replace });
  const { q: _q, layout: _layout, ...unchanged } = search;
  const { row: _row, ...closed } = search;
  const state: ViewState = {
    projectId,
    recordType: declaration.name,
    query: typed,
    layout,
    columns: { names: [...choice.columns.names], widths: { ...choice.columns.widths } },
  };
  return {
    saved,
    state,
    changed: isChanged(state, active, choice.changed),
    choice,
    layouts,
    query,
    setQuery: (q) => go({ ...search, q }, true),
    setLayout: (next) => go({ ...search, layout: next }),
    showView: (view) => go({ view }),
    reset() {
      choice.reset();
      go(unchanged);
    },
    openRow: (row) => go(row === null ? closed : { ...search, row }, row !== null && search.row !== undefined),
  };
}
