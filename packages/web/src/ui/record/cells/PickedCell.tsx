import { Select } from "@mantine/core";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { After, CellEditorProps } from "../../grid/gridColumn.ts";
import { afterKey } from "./TypedCell.tsx";
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
  const { choices, value, clearable, typed, label, onType, nothing, onCommit, onCancel } = props;
  const [search, setSearch] = useState(typed ?? "");
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (typed !== null) onType?.(typed);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the editor opens
  }, []);
  const end = (picked: string | null | undefined, after: After) => {
    if (done.current) return;
    done.current = true;
    if (picked === undefined) onCancel();
    else onCommit({ value: picked }, after);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      return end(undefined, "stay");
    }
    const after = event.key === "Tab" ? afterKey(event) : null;
    if (after === null) return;
    event.preventDefault();
    end(value, after);
  };
  return (
    <Select
      ref={field}
      aria-label={label}
      data={[...choices]}
      value={value}
      searchable
      searchValue={search}
      onSearchChange={(next) => {
        setSearch(next);
        onType?.(next);
      }}
      {...(onType ? { filter: ({ options }) => options } : {})}
      defaultDropdownOpened
      selectFirstOptionOnChange
      clearable={clearable}
      nothingFoundMessage={nothing}
      comboboxProps={{ width: 260, position: "bottom-start" }}
      classNames={{ input: classes["picked"] ?? "", root: classes["pickedRoot"] ?? "" }}
      onChange={(picked) => end(picked, "stay")}
      onKeyDownCapture={press}
      onBlur={() => end(undefined, "stay")}
    />
  );
}
