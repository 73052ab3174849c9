import type { RecordDeclaration } from "@gantry/records";
import { useMemo, useState } from "react";
import type { RecordRights } from "../../../ui/record/recordRights.ts";
import { shownFields, usualColumns } from "../../../ui/record/words/shownFields.ts";
import { readColumns, writeColumns, type ListColumns } from "./listColumns.ts";

const SYSTEM = ["createdAt", "updatedAt"];

export interface ColumnsChoice {
  columns: ListColumns;
  /** Every field that can be a column. */
  known: string[];
  change: (columns: ListColumns) => void;
  reset: () => void;
}

/** The columns of a list, as this reader had them last. `across`: rows of several projects, which are told apart. */
export function useListColumns(declaration: RecordDeclaration, rights: RecordRights, across: boolean): ColumnsChoice {
  const { mayRead } = rights;
  const key = `${declaration.name}${across ? "-all" : ""}`;
  const known = useMemo(
    () => [
      ...(across && declaration.scope === "project" && declaration.fields["projectId"] ? ["projectId"] : []),
      ...shownFields(declaration, mayRead).map(([name]) => name),
      ...SYSTEM,
    ],
    // oxlint-disable-next-line react/exhaustive-deps -- rights are made anew on every render; what they say of fields seldom changes
    [declaration, across, shownFields(declaration, mayRead).length],
  );
  const [changed, setChanged] = useState<ListColumns | null>(() => readColumns(key, known));
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
    setChanged(columns);
  };
  return { columns: changed ?? usual, known, change: keep, reset: () => keep(null) };
}
