import type { Instant } from "@gantry/engine";
import { isDone, progressInState, textFromInstant, type SprintRow, type WorkItemRow } from "@gantry/records";
import { updateOf, type Draft, type EditContext } from "../../plan/edit/draft.ts";
import type { Patch } from "../../plan/model/patch.ts";
import type { BoardColumn } from "../model/boardView.ts";
import { rankedItems } from "../model/agileCards.ts";
import { agileText } from "../texts.ts";
import { ranksFor } from "./rankItems.ts";

/** A card goes into a column: column, state and progress in one edit, as the server would complete it (AGL-9). */
export function moveCard({ dates }: EditContext, item: WorkItemRow, column: BoardColumn, now: Instant): Draft | null {
  const start = dates(item.id)?.start ?? null;
  const progress =
    item.state === column.category
      ? {}
      : progressInState(item, column.category, { now, plannedStart: start === null ? null : textFromInstant(start) });
  const patches = updateOf("workItem", item, {
    boardColumnId: column.id,
    state: column.category,
    ...progress,
  });
  return draft(agileText("step.move", { name: item.name, column: column.name }), patches);
}

/** Items go into a sprint (null: the backlog) and ahead of another item there, or to the end. */
export function placeItems(
  { model }: EditContext,
  ids: readonly string[],
  { sprintId, before }: { sprintId: string | null; before: string | null },
): Draft | null {
  const all = rankedItems(model);
  const moved = all.filter(({ id }) => ids.includes(id));
  const others = all.filter(({ id }) => !ids.includes(id));
  const follower = before ?? firstAfter(others, sprintId);
  const ranks = ranksFor(others, moved, follower);
  const patches = [...ranks].flatMap(([id, backlogRank]) => {
    const item = model.item(id);
    return updateOf("workItem", item, { backlogRank, ...(ids.includes(id) ? { sprintId } : {}) });
  });
  const [first] = moved;
  return draft(agileText("step.place", { count: moved.length, name: first?.name ?? "" }), patches);
}

/** The end of one sprint's list is right behind its last item, not behind the whole backlog. */
function firstAfter(others: readonly WorkItemRow[], sprintId: string | null): string | null {
  const last = others.findLastIndex((item) => item.sprintId === sprintId && !isDone(item));
  return last < 0 ? null : (others[last + 1]?.id ?? null);
}

/** Items go into a sprint and keep their places in the order. */
export function assignSprint({ model }: EditContext, ids: readonly string[], sprintId: string | null): Draft | null {
  const patches = ids.flatMap((id) => updateOf("workItem", model.item(id), { sprintId }));
  return draft(agileText("step.place", { count: ids.length, name: model.item(ids[0] ?? "").name }), patches);
}

export function setEstimate({ model }: EditContext, id: string, estimate: number | null): Draft | null {
  const item = model.item(id);
  return draft(agileText("step.estimate", { name: item.name }), updateOf("workItem", item, { estimate }));
}

export function setItemType({ model }: EditContext, id: string, itemType: WorkItemRow["itemType"]): Draft | null {
  const item = model.item(id);
  return draft(agileText("step.type", { name: item.name }), updateOf("workItem", item, { itemType }));
}

/** A new item at the end of a sprint or of the backlog. */
export function createItem(
  { model, newId }: EditContext,
  name: string,
  { sprintId, parentId }: { sprintId: string | null; parentId: string | null },
): Draft {
  const values = { projectId: model.project.id, name, sprintId, parentId, itemType: "story" };
  return {
    label: agileText("step.create", { name }),
    patches: [{ op: "create", record: "workItem", id: newId(), values }],
  };
}

/** Closes a sprint; what is not done goes to another one, or back to the backlog. */
export function closeSprint({ model }: EditContext, sprint: SprintRow, carryTo: string | null): Draft {
  const unfinished = rankedItems(model).filter((item) => item.sprintId === sprint.id && !isDone(item));
  return {
    label: agileText("step.close", { name: sprint.name }),
    patches: [
      { op: "update", record: "sprint", id: sprint.id, values: { state: "closed" } },
      ...unfinished.map(({ id }): Patch => ({ op: "update", record: "workItem", id, values: { sprintId: carryTo } })),
    ],
  };
}

export function draft(label: string, patches: readonly Patch[]): Draft | null {
  return patches.length === 0 ? null : { label, patches };
}
