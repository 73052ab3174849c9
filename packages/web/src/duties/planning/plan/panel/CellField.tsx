import { Autocomplete, Textarea, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { columnTitle, editCell, isEditable, planColumn } from "../columns/planColumns.ts";
import type { Sight } from "../columns/planColumn.ts";
import { learnExternals } from "../externals/followExternals.ts";
import { isRefusal } from "../edit/draft.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { showDone, showProblem } from "../../../../ui/feedback/toasts.tsx";

interface CellFieldProps {
  store: PlanStore;
  sight: Sight;
  rowId: string;
  columnId: string;
  lines?: boolean;
}

/** A cell of the grid as a field: the same text, the same rules. Leaving the field or Enter saves, Escape puts back what was there. */
export function CellField({ store, sight, rowId, columnId, lines = false }: CellFieldProps) {
  const item = store.model.item(rowId);
  const column = planColumn(columnId);
  const isSummary = store.model.outline.children.has(rowId);
  const editable = column !== undefined && isEditable(column, { permissions: store.permissions, isSummary });
  const current = (editable ? column.editText?.(item, sight) : undefined) ?? column?.text(item, sight) ?? "";
  const [typed, setTyped] = useState(current);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setTyped(current);
    setError(null);
  }, [current]);
  const save = (text: string, lookedUp = false) => {
    if (text === current) return setError(null);
    const outcome = editCell(store.context, { rowId, columnId, text, permissions: store.permissions });
    if (isRefusal(outcome)) {
      setError(outcome.refused);
      const { lookUp } = outcome;
      // The server may know the keys of other projects.
      if (lookUp && !lookedUp) learnExternals(store, lookUp).then(() => save(text, true), showProblem);
      return;
    }
    setError(null);
    if (outcome === null) return setTyped(current);
    const step = store.commit(outcome, [{ rowId, columnId, text }]);
    if (outcome.notice !== undefined) showDone(outcome.notice, { onUndo: () => store.takeBack(step) });
  };
  const common = {
    label: columnTitle(columnId),
    size: "xs" as const,
    value: typed,
    error,
    readOnly: !editable,
    variant: editable ? "default" : "unstyled",
    onBlur: () => save(typed),
  };
  const cancel = () => {
    setTyped(current);
    setError(null);
  };
  if (lines)
    return (
      <Textarea
        {...common}
        autosize
        minRows={3}
        maxRows={14}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && cancel()}
      />
    );
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Enter") save(typed);
    if (event.key === "Escape") cancel();
  };
  const choices = column?.choices?.(item, sight);
  if (editable && choices && column?.editor === "choice") {
    const all = typed === current;
    return (
      <Autocomplete
        {...common}
        data={[...new Set(choices)]}
        filter={({ options, search }) =>
          all
            ? options
            : options.filter((option) => "label" in option && option.label.toLowerCase().includes(search.toLowerCase()))
        }
        onChange={setTyped}
        onOptionSubmit={save}
        onKeyDown={onKeyDown}
      />
    );
  }
  return <TextInput {...common} onChange={(event) => setTyped(event.currentTarget.value)} onKeyDown={onKeyDown} />;
}
