import { describe, expect, it } from "vitest";
import { keyCommand } from "./keyCommand.ts";
import type { KeyPlace } from "./keyCommand.ts";

const cell: KeyPlace = { onBar: false, onName: false, branch: "leaf", wholeRows: false };

/** "Ctrl+Shift+x" as a key press. */
function press(keys: string, place: Partial<KeyPlace> = {}) {
  const parts = keys.split("+");
  const key = parts.pop() || "+";
  return keyCommand(
    {
      key: key === "Space" ? " " : key,
      ctrl: parts.includes("Ctrl"),
      shift: parts.includes("Shift"),
      alt: parts.includes("Alt"),
    },
    { ...cell, ...place },
  );
}

describe("keys", () => {
  it.each([
    ["ArrowDown", { do: "go", to: "down", extend: false }],
    ["Shift+ArrowRight", { do: "go", to: "right", extend: true }],
    ["Ctrl+ArrowUp", { do: "go", to: "firstRow", extend: false }],
    ["Ctrl+End", { do: "go", to: "last", extend: false }],
    ["PageDown", { do: "go", to: "pageDown", extend: false }],
    ["Tab", { do: "tab", step: 1 }],
    ["Shift+Tab", { do: "tab", step: -1 }],
    ["Enter", { do: "edit" }],
    ["F2", { do: "edit" }],
    ["a", { do: "type", text: "a" }],
    ["Shift+A", { do: "type", text: "A" }],
    ["Process", { do: "type", text: "" }],
    ["Space", { do: "type", text: " " }],
    ["Shift+Space", { do: "selectRows" }],
    ["Delete", { do: "clear" }],
    ["Ctrl+Delete", { do: "deleteRows" }],
    ["Insert", { do: "insertBefore" }],
    ["Ctrl+z", { do: "undo" }],
    ["Ctrl+Shift+Z", { do: "redo" }],
    ["Ctrl+y", { do: "redo" }],
    ["Ctrl+d", { do: "fillDown" }],
    ["Alt+Shift+ArrowRight", { do: "indent" }],
    ["Alt+Shift+ArrowLeft", { do: "outdent" }],
    ["Alt+Shift+ArrowUp", { do: "moveUp" }],
    ["Alt+-", { do: "collapse" }],
    ["Ctrl+Alt+ArrowRight", { do: "columnWidth", step: 1 }],
    ["Ctrl+Alt+Shift+ArrowLeft", { do: "columnOrder", step: -1 }],
    ["Ctrl+c", null],
    ["Alt+ArrowLeft", null],
    ["F5", null],
  ])("%s in a cell", (keys, command) => {
    expect(press(keys)).toEqual(command);
  });

  it("drag a focused bar", () => {
    expect(press("Ctrl+ArrowRight", { onBar: true })).toEqual({ do: "dragBar", kind: "move", step: 1 });
    expect(press("Ctrl+Shift+ArrowLeft", { onBar: true })).toEqual({ do: "dragBar", kind: "finish", step: -1 });
    expect(press("Alt+ArrowLeft", { onBar: true })).toEqual({ do: "dragBar", kind: "start", step: -1 });
    expect(press("Ctrl+ArrowUp", { onBar: true })).toEqual({ do: "dragBar", kind: "progress", step: 1 });
    expect(press("Enter", { onBar: true })).toEqual({ do: "open" });
    expect(press("x", { onBar: true })).toBeNull();
  });

  it("open and close branches by the name cell", () => {
    expect(press("ArrowLeft", { onName: true, branch: "open" })).toEqual({ do: "collapse" });
    expect(press("ArrowRight", { onName: true, branch: "closed" })).toEqual({ do: "expand" });
    expect(press("ArrowRight", { onName: true, branch: "open" })).toEqual({ do: "go", to: "right", extend: false });
  });

  it("delete rows when whole rows are selected", () => {
    expect(press("Delete", { wholeRows: true })).toEqual({ do: "deleteRows" });
  });
});
