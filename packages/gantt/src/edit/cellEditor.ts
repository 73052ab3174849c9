import type { Column } from "../model/column.ts";
import type { PlanRow } from "../model/planRow.ts";
import { element } from "../render/element.ts";

/** The one input that opens over the cell being edited. */
export interface CellEditor {
  readonly input: HTMLInputElement;
  /** Clips the input to the body of the grid. */
  readonly pane: HTMLElement;
  open(at: { row: PlanRow; column: Column; text: string; label: string; selectAll: boolean }): void;
  close(): void;
  /** Shows a refusal under the input or a cell; null takes it away. */
  showMessage(message: string | null, box?: { left: number; top: number }): void;
}

export function createCellEditor(root: HTMLElement, uid: string): CellEditor {
  const choices = element("datalist", { id: `${uid}-choices` });
  const bubble = element("div", { class: "gp-bubble", id: `${uid}-message`, role: "alert", hidden: "" });
  const input = element("input", {
    class: "gp-editor",
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    hidden: "",
  });
  const pane = element("div", { class: "gp-editor-pane" }, input, bubble);
  root.append(pane, choices);
  return {
    input,
    pane,
    open({ row, column, text, label, selectAll }) {
      const offered = column.editor === "suggest" || column.editor === "choice" ? (column.choices?.(row) ?? []) : [];
      choices.replaceChildren(...offered.map((choice) => element("option", { value: choice })));
      if (offered.length > 0) input.setAttribute("list", choices.id);
      else input.removeAttribute("list");
      input.setAttribute("aria-label", label);
      input.dataset.align = column.align ?? "start";
      input.value = text;
      input.hidden = false;
      input.focus({ preventScroll: true });
      if (selectAll) input.select();
      else input.setSelectionRange(text.length, text.length);
    },
    close() {
      input.hidden = true;
    },
    showMessage(message, box) {
      bubble.hidden = message === null;
      if (message === null) {
        input.removeAttribute("aria-describedby");
        input.removeAttribute("aria-invalid");
        return;
      }
      if (bubble.textContent !== message) bubble.textContent = message;
      input.setAttribute("aria-describedby", bubble.id);
      input.setAttribute("aria-invalid", "true");
      if (box) bubble.style.transform = `translate(${box.left}px,${box.top}px)`;
    },
  };
}
