import { methodOf, type WorkItemRow } from "@gantry/records";
import { chosen } from "../edit/chosen.ts";
import { itemDraft } from "../edit/draft.ts";
import { planText } from "../texts.ts";
import type { PlanColumn, Sight } from "./planColumn.ts";

const choices = ["above", "waterfall", "agile"] as const;
const word = (choice: (typeof choices)[number]) => planText(`method.${choice}`);

/** How a phase is worked on; the rows below it show in brackets what they follow. */
const methodColumn: PlanColumn = {
  id: "method",
  width: 104,
  explained: true,
  text: (item, sight) => (item.method === null ? `(${word(inherited(item, sight))})` : word(item.method)),
  editText: (item) => word(item.method ?? "above"),
  editor: "choice",
  choices: () => choices.map(word),
  needs: "plan.write",
  edit({ model }, item, text) {
    const method = chosen(text, choices, word);
    if (typeof method === "object") return method;
    if (method !== "above" && !model.outline.children.has(item.id))
      return { refused: planText("refused.methodOfPhase") };
    return itemDraft(
      item,
      { method: method === "above" ? null : method },
      { label: planText("step.field", { field: planText("column.method"), name: item.name }) },
    );
  },
};

/** The state of the gate that sits on the row. */
const gateColumn: PlanColumn = {
  id: "gate",
  width: 120,
  explained: true,
  text: (item, { context }) => context.model.gates.text(item.id),
};

function inherited(item: WorkItemRow, { context: { model } }: Sight) {
  return methodOf(item, model.project, (id) => model.tables.workItem.get(id));
}

/** How phases are worked on and what stands between them. */
export const phaseColumns: readonly PlanColumn[] = [methodColumn, gateColumn];
