import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { After, CellEditorProps } from "../../grid/gridColumn.ts";
import classes from "./cells.module.css";

interface TypedCellProps<T> extends CellEditorProps<T> {
  /** What stands in the cell before it is edited. */
  content: string;
  multiline?: boolean;
}

/** Where the active cell goes after a key that ends typing; null for keys that do not. */
export function afterKey(
  { key, shiftKey, altKey }: Pick<KeyboardEvent, "key" | "shiftKey" | "altKey">,
  multiline = false,
): After | null {
  if (key === "Enter" && (shiftKey || altKey) && multiline) return null;
  if (key === "Enter") return shiftKey ? "up" : "down";
  if (key === "Tab") return shiftKey ? "left" : "right";
  return null;
}

/** A cell being typed in. Enter and Tab write it, Escape gives up; leaving it by pointer writes it too. */
export function TypedCell<T>({ content, typed, label, onCommit, onCancel, multiline = false }: TypedCellProps<T>) {
  const [text, setText] = useState(typed ?? content);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const done = useRef(false);
  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    if (typed === null) element?.select();
    else element?.setSelectionRange(typed.length, typed.length);
  }, [typed]);
  const end = (act: () => void) => {
    if (done.current) return;
    done.current = true;
    act();
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const after = afterKey(event, multiline);
    if (after === null && event.key !== "Escape") return;
    event.preventDefault();
    end(() => (after === null ? onCancel() : onCommit({ text }, after)));
  };
  const shared = {
    ref: field,
    value: text,
    "aria-label": label,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onKeyDown: press,
    onBlur: () => end(() => (text === content ? onCancel() : onCommit({ text }, "stay"))),
  };
  return multiline ? (
    <textarea {...shared} rows={6} className={classes["area"]} />
  ) : (
    <input {...shared} type="text" className={classes["input"]} />
  );
}
