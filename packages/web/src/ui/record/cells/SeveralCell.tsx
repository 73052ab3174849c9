import { MultiSelect } from "@mantine/core";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { After, CellEditorProps } from "../../grid/gridColumn.ts";
import classes from "./cells.module.css";
import { afterKey } from "./TypedCell.tsx";

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
  const { choices, value, typed, label, onType, onPick, nothing, onCommit, onCancel } = props;
  const [picked, setPicked] = useState([...value]);
  const [search, setSearch] = useState(typed ?? "");
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (typed !== null) onType?.(typed);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the editor opens
  }, []);
  const end = (after: After | null) => {
    if (done.current) return;
    done.current = true;
    const isSame = picked.length === value.length && picked.every((each, at) => each === value[at]);
    if (after === null || isSame) onCancel();
    else onCommit({ value: picked }, after);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    const after = event.key === "Tab" ? afterKey(event) : null;
    if (after === null && event.key !== "Escape") return;
    event.preventDefault();
    end(after);
  };
  return (
    <MultiSelect
      ref={field}
      aria-label={label}
      data={[...choices]}
      value={picked}
      onChange={(next) => {
        setPicked(next);
        onPick?.(next);
      }}
      searchable
      searchValue={search}
      onSearchChange={(next) => {
        setSearch(next);
        onType?.(next);
      }}
      {...(onType ? { filter: ({ options }) => options } : {})}
      defaultDropdownOpened
      selectFirstOptionOnChange
      nothingFoundMessage={nothing}
      comboboxProps={{ width: 280, position: "bottom-start" }}
      classNames={{ root: classes["several"] ?? "" }}
      onKeyDownCapture={press}
      onBlur={() => end("stay")}
    />
  );
}
