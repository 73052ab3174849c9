import type { RecordDeclaration, SavedViewRow } from "@gantry/records";
import { useMemo, useState } from "react";
import type { RecordRights } from "../../../ui/record/recordRights.ts";
import { shownFields, usualColumns } from "../../../ui/record/words/shownFields.ts";
import { readColumns, writeColumns, type ListColumns } from "./listColumns.ts";

const SYSTEM = ["createdAt", "updatedAt"];

export interface ColumnsChoice {
  columns: ListColumns;
  /** Every field that can be a column. */
  known: string[];
  /** Otherwise than the view, or the declaration, has them. */
  changed: boolean;
  change: (columns: ListColumns) => void;
  reset: () => void;
}

interface ColumnsParts {
  rights: RecordRights;
  /** Rows of several projects, which are told apart. */
  across: boolean;
  view: SavedViewRow | null;
}

/** The columns of a list, as this reader had them last in this view. */
export function useListColumns(declaration: RecordDeclaration, { rights, across, view }: ColumnsParts): ColumnsChoice {
  const { mayRead } = rights;
  const key = `${declaration.name}${across ? "-all" : ""}${view ? `-${view.id}` : ""}`;
  const known = useMemo(
    () => [
      ...(across && declaration.scope === "project" && declaration.fields["projectId"] ? ["projectId"] : []),
      ...shownFields(declaration, mayRead).map(([name]) => name),
      ...SYSTEM,
    ],
    // oxlint-disable-next-line react/exhaustive-deps -- rights are made anew on every render; what they say of fields seldom changes
    [declaration, across, shownFields(declaration, mayRead).length],
  );
  const [kept, setKept] = useState<{ key: string; columns: ListColumns | null }>({ key: "", columns: null });
  // Each view has changes of its own.
  const changed = kept.key === key ? kept.columns : readColumns(key, known);
  const usual = useMemo((): ListColumns => {
    const names = usualColumns(
      declaration,
      known.filter((name) => !SYSTEM.includes(name)),
    );
    return {
      names: across && known.includes("projectId") && !names.includes("projectId") ? ["projectId", ...names] : names,
      widths: {},
    };
  }, [across, declaration, known]);
  const keep = (columns: ListColumns | null) => {
    writeColumns(key, columns);
    setKept({ key, columns });
  };
  const saved = useMemo(() => savedColumns(view, known), [view, known]);
  const stable = useStable(changed ?? saved ?? usual);
  return { columns: stable, known, changed: changed !== null, change: keep, reset: () => keep(null) };
}

/** A view's columns without those that are no fields any more, or that the reader may not see. */
function savedColumns(view: SavedViewRow | null, known: readonly string[]): ListColumns | null {
  const names = view?.columns?.names.filter((name) => known.includes(name)) ?? [];
  return view?.columns && names.length > 0 ? { names, widths: view.columns.widths } : null;
}

/** The same object for as long as it says the same, so that the grid is not drawn anew. */
function useStable(columns: ListColumns): ListColumns {
  const text = JSON.stringify(columns);
  return useMemo(() => JSON.parse(text) as ListColumns, [text]);
}
