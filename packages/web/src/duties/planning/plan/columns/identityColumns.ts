import { itemDraft } from "../edit/draft.ts";
import { planText } from "../texts.ts";
import type { PlanColumn } from "./planColumn.ts";

/** What a row is: key, place, name, notes. */
export const identityColumns: readonly PlanColumn[] = [
  { id: "key", width: 88, text: (item, { context }) => context.model.keyOf(item) },
  {
    id: "wbsCode",
    width: 72,
    explained: true,
    text: (item, { context }) => context.model.outline.byId.get(item.id)?.wbsCode ?? "",
  },
  {
    id: "name",
    width: 280,
    frozen: true,
    text: (item) => item.name,
    needs: "plan.write",
    edit(_, item, text) {
      const name = text.trim().replace(/\s+/g, " ");
      return name === ""
        ? { refused: planText("refused.name") }
        : itemDraft(item, { name }, { label: fieldStep("name", item.name) });
    },
  },
  {
    id: "notes",
    width: 220,
    text: (item) => item.notes.replace(/\s+/g, " "),
    editText: (item) => item.notes,
    needs: "plan.write",
    edit: (_, item, text) => itemDraft(item, { notes: text }, { label: fieldStep("notes", item.name) }),
  },
  { id: "code", width: 96, explained: true, text: (item) => item.code ?? "" },
];

export function fieldStep(field: "name" | "notes" | "priority" | "calendarId" | "work", name: string): string {
  return planText("step.field", { field: planText(`column.${field}`), name });
}
