import { MultiSelect } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import type { After, CellEditorProps } from "../../grid/gridColumn.ts";
import classes from "./cells.module.css";
import { afterKey } from "./TypedCell.tsx";
import { useListCell } from "./useListCell.ts";

interface SeveralCellProps<T> extends CellEditorProps<T> {
  choices: readonly { value: string; label: string }[];
  value: readonly string[];
  /** What was typed so far, for lists the server is asked for; left out, the choices at hand are narrowed down. */
  onType?: (typed: string) => void;
  /** What is picked so far, so that it can be named. */
  onPick?: (picked: readonly string[]) => void;
  nothing: string;
}

/** A cell that holds several of a list: Enter takes one, Tab or leaving the cell writes them, Escape gives up. */
export function SeveralCell<T>(props: SeveralCellProps<T>) {
  const { value, onPick, onCommit, onCancel } = props;
  const [picked, setPicked] = useState([...value]);
  const { list, once } = useListCell(props);
  const end = (after: After | null) =>
    once(() => {
      const isSame = picked.length === value.length && picked.every((each, at) => each === value[at]);
      if (after === null || isSame) onCancel();
      else onCommit({ value: picked }, after);
    });
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    const after = event.key === "Tab" ? afterKey(event) : null;
    if (after === null && event.key !== "Escape") return;
    event.preventDefault();
    end(after);
  };
  return (
    <MultiSelect
      {...list}
      value={picked}
      onChange={(next) => {
        setPicked(next);
        onPick?.(next);
      }}
      comboboxProps={{ width: 280, position: "bottom-start" }}
      classNames={{ root: classes["several"] ?? "" }}
      onKeyDownCapture={press}
      onBlur={() => end("stay")}
    />
  );
}
