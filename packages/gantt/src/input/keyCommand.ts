/** Where the key was pressed. */
export interface KeyPlace {
  onBar: boolean;
  onName: boolean;
  /** The row has children, shown or hidden. */
  branch: "open" | "closed" | "leaf";
  wholeRows: boolean;
}

export interface KeyPress {
  key: string;
  /** Ctrl, or Cmd on a Mac. */
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

export type MoveTarget =
  | "up"
  | "down"
  | "left"
  | "right"
  | "pageUp"
  | "pageDown"
  | "rowStart"
  | "rowEnd"
  | "firstRow"
  | "lastRow"
  | "first"
  | "last";

export type KeyCommand =
  | { do: "go"; to: MoveTarget; extend: boolean }
  | { do: "tab"; step: 1 | -1 }
  | { do: "type"; text: string }
  | { do: "edit" | "clear" | "selectAll" | "selectRows" | "fillDown" | "undo" | "redo" | "open" | "escape" }
  | { do: "indent" | "outdent" | "moveUp" | "moveDown" | "insertBefore" | "insertAfter" | "deleteRows" }
  | { do: "collapse" | "expand" }
  | { do: "columnWidth" | "columnOrder"; step: 1 | -1 }
  | { do: "dragBar"; kind: "move" | "start" | "finish" | "progress"; step: 1 | -1 };

const ARROWS: Readonly<Record<string, "up" | "down" | "left" | "right">> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** What a key does in the plan while no editor is open; null leaves it to the browser. */
export function keyCommand(press: KeyPress, place: KeyPlace): KeyCommand | null {
  const arrow = ARROWS[press.key];
  if (arrow) return arrowCommand(arrow, press, place);
  if (press.alt) return altCommand(press);
  return press.ctrl ? ctrlCommand(press) : plainCommand(press, place);
}

function arrowCommand(arrow: "up" | "down" | "left" | "right", press: KeyPress, place: KeyPlace): KeyCommand | null {
  if (press.alt && press.ctrl && (arrow === "left" || arrow === "right")) {
    return { do: press.shift ? "columnOrder" : "columnWidth", step: arrow === "right" ? 1 : -1 };
  }
  if (press.alt && press.shift)
    return { do: ({ up: "moveUp", down: "moveDown", left: "outdent", right: "indent" } as const)[arrow] };
  if (place.onBar && press.ctrl && !press.alt) {
    const step = arrow === "right" || arrow === "up" ? 1 : -1;
    if (arrow === "up" || arrow === "down") return { do: "dragBar", kind: "progress", step };
    return { do: "dragBar", kind: press.shift ? "finish" : "move", step };
  }
  if (place.onBar && press.alt && (arrow === "left" || arrow === "right"))
    return { do: "dragBar", kind: "start", step: arrow === "right" ? 1 : -1 };
  if (press.alt) return null;
  if (place.onName && !press.shift && !press.ctrl) {
    if (arrow === "left" && place.branch === "open") return { do: "collapse" };
    if (arrow === "right" && place.branch === "closed") return { do: "expand" };
  }
  const far = { up: "firstRow", down: "lastRow", left: "rowStart", right: "rowEnd" } as const;
  return { do: "go", to: press.ctrl ? far[arrow] : arrow, extend: press.shift };
}

function altCommand({ key }: KeyPress): KeyCommand | null {
  if (key === "-" || key === "_") return { do: "collapse" };
  if (key === "+" || key === "=") return { do: "expand" };
  return null;
}

function ctrlCommand({ key, shift }: KeyPress): KeyCommand | null {
  switch (key.toLowerCase()) {
    case "z":
      return { do: shift ? "redo" : "undo" };
    case "y":
      return { do: "redo" };
    case "d":
      return { do: "fillDown" };
    case "a":
      return { do: "selectAll" };
    case "home":
      return { do: "go", to: "first", extend: shift };
    case "end":
      return { do: "go", to: "last", extend: shift };
    case "enter":
      return { do: "insertAfter" };
    case "delete":
      return { do: "deleteRows" };
    default:
      return null;
  }
}

function plainCommand({ key, shift }: KeyPress, place: KeyPlace): KeyCommand | null {
  switch (key) {
    case "Enter":
      return { do: place.onBar || place.wholeRows ? "open" : "edit" };
    case "F2":
      return { do: "edit" };
    case "Tab":
      return { do: "tab", step: shift ? -1 : 1 };
    case "Home":
      return { do: "go", to: "rowStart", extend: shift };
    case "End":
      return { do: "go", to: "rowEnd", extend: shift };
    case "PageUp":
      return { do: "go", to: "pageUp", extend: shift };
    case "PageDown":
      return { do: "go", to: "pageDown", extend: shift };
    case "Insert":
      return { do: "insertBefore" };
    case "Delete":
      return { do: place.wholeRows || place.onBar ? "deleteRows" : "clear" };
    case "Backspace":
      return { do: "clear" };
    case "Escape":
      return { do: "escape" };
    case " ":
      if (shift) return { do: "selectRows" };
      break;
    case "Process":
      // An input method is about to compose: give it an open editor.
      return { do: "type", text: "" };
  }
  return key.length === 1 && !place.onBar ? { do: "type", text: key } : null;
}
