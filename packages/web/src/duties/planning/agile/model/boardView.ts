import type { BoardColumnRow, ItemState, WorkItemRow } from "@gantry/records";
import type { PlanModel } from "../../plan/model/planModel.ts";
import { peopleOf } from "./agileCards.ts";

/** A column of the board; those that nobody has made (one a state) have no id. */
export interface BoardColumn {
  key: string;
  id: string | null;
  name: string;
  category: ItemState;
  wipLimit: number | null;
}

export const laneKinds = ["none", "assignee", "parent", "priority"] as const;
export type LaneKind = (typeof laneKinds)[number];

export interface BoardLane {
  key: string;
  /** Null for the one lane of a board without lanes, and for what belongs to none. */
  title: string | null;
  /** Cards by the key of their column. */
  cards: ReadonlyMap<string, WorkItemRow[]>;
}

/** The board's columns; before anybody makes some, one for each state. */
export function boardColumns(model: PlanModel, stateName: (state: ItemState) => string): BoardColumn[] {
  const made = [...model.tables.boardColumn.values()].sort(byRank);
  if (made.length > 0)
    return made.map(({ id, name, category, wipLimit }) => ({ key: id, id, name, category, wipLimit }));
  return (["open", "inProgress", "done"] as const).map((category) => ({
    key: category,
    id: null,
    name: stateName(category),
    category,
    wipLimit: null,
  }));
}

export function byRank(a: BoardColumnRow, b: BoardColumnRow): number {
  return a.rank < b.rank ? -1 : 1;
}

/** The column a card stands in: its own as long as that means its state, else the first of its state, else the first of all. */
export function columnOf(columns: readonly BoardColumn[], item: WorkItemRow): BoardColumn | undefined {
  const own = columns.find(({ id }) => id !== null && id === item.boardColumnId);
  if (own?.category === item.state) return own;
  return columns.find(({ category }) => category === item.state) ?? columns[0];
}

/** Cards by lane and column; `items` come in the order of the backlog and stay so. */
export function boardLanes(
  model: PlanModel,
  columns: readonly BoardColumn[],
  { items, kind }: { items: readonly WorkItemRow[]; kind: LaneKind },
): BoardLane[] {
  const lanes = new Map<string, BoardLane & { cards: Map<string, WorkItemRow[]> }>();
  for (const item of items) {
    const column = columnOf(columns, item);
    if (!column) continue;
    for (const title of lanesOf(model, item, kind)) {
      const key = title ?? "";
      const lane = lanes.get(key) ?? { key, title, cards: new Map<string, WorkItemRow[]>() };
      lanes.set(key, lane);
      lane.cards.set(column.key, [...(lane.cards.get(column.key) ?? []), item]);
    }
  }
  if (lanes.size === 0) return [{ key: "", title: null, cards: new Map() }];
  return [...lanes.values()].sort(kind === "priority" ? byPriority : byTitle);
}

/** A card of two people stands in the lane of the first, so that it is there once. */
function lanesOf(model: PlanModel, item: WorkItemRow, kind: LaneKind): (string | null)[] {
  switch (kind) {
    case "none":
      return [null];
    case "assignee":
      return [peopleOf(model, item)[0] ?? null];
    case "parent":
      return [item.parentId === null ? null : (model.tables.workItem.get(item.parentId)?.name ?? null)];
    case "priority":
      return [String(item.priority)];
  }
}

function byPriority(a: BoardLane, b: BoardLane): number {
  return Number(b.key) - Number(a.key);
}

/** What belongs to no lane comes last. */
function byTitle(a: BoardLane, b: BoardLane): number {
  if (a.title === null || b.title === null) return a.title === b.title ? 0 : a.title === null ? 1 : -1;
  return a.title.localeCompare(b.title);
}
