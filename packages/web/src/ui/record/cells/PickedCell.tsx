import { Select } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { After, CellEditorProps } from "../../grid/gridColumn.ts";
import { afterKey } from "./TypedCell.tsx";
import { useListCell } from "./useListCell.ts";
import classes from "./cells.module.css";

interface PickedCellProps<T> extends CellEditorProps<T> {
  choices: readonly { value: string; label: string }[];
  value: string | null;
  clearable: boolean;
  /** What was typed so far, for lists the server is asked for; left out, the choices at hand are narrowed down. */
  onType?: (typed: string) => void;
  nothing: string;
}

/** A cell whose value is picked from a list that opens at once. Typing narrows it down; Enter takes, Escape gives up. */
export function PickedCell<T>(props: PickedCellProps<T>) {
  const { value, clearable, onCommit, onCancel } = props;
  const { list, once, unmarked } = useListCell(props);
  const end = (picked: string | null | undefined, after: After) =>
    once(() => (picked === undefined ? onCancel() : onCommit({ value: picked }, after)));
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      return end(undefined, "stay");
    }
    const first = event.key === "Enter" ? unmarked() : null;
    if (first) {
      event.preventDefault();
      return end(first.value, "stay");
    }
    const after = event.key === "Tab" ? afterKey(event) : null;
    if (after === null) return;
    event.preventDefault();
    end(value, after);
  };
  return (
    <Select
      {...list}
      value={value}
      clearable={clearable}
      comboboxProps={{ width: 260, position: "bottom-start" }}
      classNames={{ input: classes["picked"] ?? "", root: classes["pickedRoot"] ?? "" }}
      onChange={(picked) => end(picked, "stay")}
      onKeyDownCapture={press}
      onBlur={() => end(undefined, "stay")}
    />
  );
}
