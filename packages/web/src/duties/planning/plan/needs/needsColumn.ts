import type { PlanColumn } from "../columns/planColumn.ts";
import { editNeeds } from "./editNeeds.ts";
import { needsText } from "./texts.ts";

/** Which skills a row asks for. */
export const needsColumn: PlanColumn = {
  id: "needs",
  width: 168,
  title: () => needsText("column"),
  explanation: () => needsText("column.long"),
  text: (item, { context }) => context.model.needs.text(item.id),
  needs: "plan.write",
  notOnSummaries: true,
  edit: editNeeds,
};
