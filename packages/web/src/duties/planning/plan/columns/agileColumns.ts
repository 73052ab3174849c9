import { bySprintStart, type Placement, type SprintRow } from "@gantry/records";
import { chosen } from "../edit/chosen.ts";
import { itemDraft, type EditContext } from "../edit/draft.ts";
import type { PlanModel } from "../model/planModel.ts";
import { planText } from "../texts.ts";
import type { PlanColumn } from "./planColumn.ts";

const sprintColumn: PlanColumn = {
  id: "sprintId",
  width: 120,
  text: (item, { context }) => sprintName(context.model, item.sprintId),
  editor: "choice",
  choices: (_, { context }) => [planText("sprint.none"), ...openSprints(context).map(({ name }) => name)],
  needs: "plan.write",
  notOnSummaries: true,
  edit(context, item, text) {
    const sprints = openSprints(context);
    const names = [planText("sprint.none"), ...sprints.map(({ name }) => name)];
    const name = chosen(text, names, (each) => each);
    if (typeof name === "object") return name;
    const sprintId = sprints.find((sprint) => sprint.name === name)?.id ?? null;
    return itemDraft(item, { sprintId }, { label: step("sprintId", item.name) });
  },
};

const estimateColumn: PlanColumn = {
  id: "estimate",
  width: 72,
  align: "end",
  explained: true,
  text: ({ estimate }) => (estimate === null ? "" : String(estimate)),
  needs: "progress.write",
  notOnSummaries: true,
  edit(_, item, text) {
    const estimate = text.trim() === "" ? null : Number(text.trim().replace(",", "."));
    if (estimate !== null && !(estimate >= 0 && estimate <= 10_000)) return { refused: planText("refused.estimate") };
    return itemDraft(item, { estimate }, { label: step("estimate", item.name) });
  },
};

/** Backlog and sprints in the grid. */
export const agileColumns: readonly PlanColumn[] = [sprintColumn, estimateColumn];

export function sprintName(model: PlanModel, id: string | null): string {
  return id === null ? "" : (model.tables.sprint.get(id)?.name ?? "");
}

/** The sprint a row is in or forecast for, in words; empty where there is none. */
export function placementText(
  model: PlanModel,
  placed: Placement | undefined,
  date: (instant: number) => string,
): string {
  if (!placed) return "";
  const name = sprintName(model, placed.sprintId) || planText("sprint.from", { date: date(placed.start) });
  return placed.forecastBy === null ? name : planText(`sprint.${placed.forecastBy}`, { name });
}

function openSprints({ model }: EditContext): SprintRow[] {
  return [...model.tables.sprint.values()].filter(({ state }) => state !== "closed").sort(bySprintStart);
}

function step(field: "sprintId" | "estimate", name: string): string {
  return planText("step.field", { field: planText(`column.${field}`), name });
}
