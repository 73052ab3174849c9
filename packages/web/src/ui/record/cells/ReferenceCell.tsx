import { useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { CellEditorProps } from "../../grid/gridColumn.ts";
import { useRowChoices } from "../picker/useRowChoices.ts";
import { recordTexts } from "../texts.ts";
import { PickedCell } from "./PickedCell.tsx";

interface ReferenceCellProps<T> extends CellEditorProps<T> {
  record: string;
  projectId: string | null;
  value: string | null;
  clearable: boolean;
}

/** A cell that names another row, found as one types. */
export function ReferenceCell<T>({ record, projectId, ...cell }: ReferenceCellProps<T>) {
  const t = useTexts(recordTexts);
  const [search, setSearch] = useState(cell.typed ?? "");
  const { choices, busy } = useRowChoices(record, search, {
    projectId,
    chosen: cell.value === null ? [] : [cell.value],
  });
  return (
    <PickedCell
      {...cell}
      choices={choices}
      onType={setSearch}
      nothing={busy ? t("picker.searching") : t("picker.nothing")}
    />
  );
}
