import type { Move } from "./gridSelection.ts";

export type GridCommand =
  | { kind: "move"; move: Move; extend: boolean }
  | { kind: "edit"; typed: string | null }
  | { kind: "open" | "check" | "checkAll" | "clear" | "fillDown" | "undo" | "redo" | "release" }
  | { kind: "resize"; by: number };

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  PageUp: "pageUp",
  PageDown: "pageDown",
  Home: "lineStart",
  End: "lineEnd",
};

const JUMPS: Readonly<Record<string, Move>> = {
  ArrowUp: "first",
  Home: "first",
  ArrowDown: "last",
  End: "last",
  ArrowLeft: "lineStart",
  ArrowRight: "lineEnd",
};

/** What a key asks of the grid; null for keys that are none of its business. */
export function gridCommand({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): GridCommand | null {
  const mod = ctrlKey || metaKey;
  if (mod && altKey)
    return key === "ArrowLeft" ? { kind: "resize", by: -16 } : key === "ArrowRight" ? { kind: "resize", by: 16 } : null;
  if (altKey) return null;
  if (mod) return modCommand(key, shiftKey);
  const move = MOVES[key];
  if (move) return { kind: "move", move, extend: shiftKey };
  switch (key) {
    case "Tab":
      return { kind: "move", move: shiftKey ? "previous" : "next", extend: false };
    case "Enter":
      return shiftKey ? { kind: "open" } : { kind: "edit", typed: null };
    case "F2":
      return { kind: "edit", typed: null };
    case " ":
      return { kind: "check" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
    case "Escape":
      return { kind: "release" };
    default:
      return key.length === 1 ? { kind: "edit", typed: key } : null;
  }
}

function modCommand(key: string, shiftKey: boolean): GridCommand | null {
  const jump = JUMPS[key];
  if (jump) return { kind: "move", move: jump, extend: shiftKey };
  switch (key.toLowerCase()) {
    case "a":
      return { kind: "checkAll" };
    case "d":
      return { kind: "fillDown" };
    case "z":
      return { kind: shiftKey ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "enter":
      return { kind: "open" };
    default:
      return null;
  }
}
