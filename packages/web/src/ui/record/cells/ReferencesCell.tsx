import { useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { CellEditorProps } from "../../grid/gridColumn.ts";
import { useRowChoices } from "../picker/useRowChoices.ts";
import { recordTexts } from "../texts.ts";
import { SeveralCell } from "./SeveralCell.tsx";

interface ReferencesCellProps<T> extends CellEditorProps<T> {
  record: string;
  projectId: string | null;
  value: readonly string[];
}

/** A cell that names several other rows, found as one types. */
export function ReferencesCell<T>({ record, projectId, ...cell }: ReferencesCellProps<T>) {
  const t = useTexts(recordTexts);
  const [search, setSearch] = useState(cell.typed ?? "");
  const [picked, setPicked] = useState(cell.value);
  const { choices, busy } = useRowChoices(record, search, { projectId, chosen: picked });
  return (
    <SeveralCell
      {...cell}
      choices={choices}
      onType={setSearch}
      onPick={setPicked}
      nothing={busy ? t("picker.searching") : t("picker.nothing")}
    />
  );
}
