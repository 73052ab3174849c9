import { ranksBetween, type WorkItemRow } from "@gantry/records";
import { branchOf, topmost } from "../model/outline.ts";
import type { Patch } from "../model/patch.ts";
import type { PlanModel } from "../model/planModel.ts";
import { planText } from "../texts.ts";
import { Arrangement } from "./arrangement.ts";
import type { Draft, EditContext } from "./draft.ts";

/** What a step on these rows is called: by the name of one, by the count of several. */
function labelOf(
  model: PlanModel,
  key: "step.indent" | "step.outdent" | "step.move" | "step.delete",
  ids: readonly string[],
): string {
  const [first] = ids;
  return ids.length === 1 && first !== undefined
    ? planText(`${key}.one`, { name: model.item(first).name })
    : planText(`${key}.many`, { count: ids.length });
}

function arranged(
  model: PlanModel,
  key: Parameters<typeof labelOf>[1],
  { ids, arrange }: { ids: readonly string[]; arrange: (at: Arrangement, rows: readonly string[]) => void },
): Draft | null {
  const rows = topmost(model.outline, ids);
  const arrangement = new Arrangement(model);
  arrange(arrangement, rows);
  const patches = arrangement.patches();
  return patches.length === 0 ? null : { label: labelOf(model, key, rows), patches };
}

/** Makes rows children of the row before them on their level. */
export function indent({ model }: EditContext, ids: readonly string[]): Draft | null {
  return arranged(model, "step.indent", {
    ids,
    arrange(at, rows) {
      for (const id of rows) {
        const index = at.indexOf(id);
        const above = at.children(at.parentOf(id))[index - 1];
        if (above !== undefined) at.move(id, above, at.children(above).length);
      }
    },
  });
}

/** Lifts rows one level. Every row stays where it is seen: what follows it on its old level becomes its child, as in MS Project. */
export function outdent({ model }: EditContext, ids: readonly string[]): Draft | null {
  return arranged(model, "step.outdent", {
    ids,
    arrange(at, rows) {
      for (const id of rows) {
        const parent = at.parentOf(id);
        if (parent === null) continue;
        const followers = at.children(parent).slice(at.indexOf(id) + 1);
        at.move(id, at.parentOf(parent), at.indexOf(parent) + 1);
        for (const follower of followers) at.move(follower, id, at.children(id).length);
      }
    },
  });
}

/** Moves rows past their neighbour on the same level. */
export function moveRows({ model }: EditContext, ids: readonly string[], direction: "up" | "down"): Draft | null {
  return arranged(model, "step.move", {
    ids,
    arrange(at, rows) {
      const chosen = new Set(rows);
      for (const id of direction === "up" ? rows : rows.toReversed()) {
        const index = at.indexOf(id);
        const neighbour = at.children(at.parentOf(id))[index + (direction === "up" ? -1 : 1)];
        // Rows that move together do not pass one another at the edge.
        if (neighbour !== undefined && !chosen.has(neighbour))
          at.move(id, at.parentOf(id), index + (direction === "up" ? -1 : 1));
      }
    },
  });
}

export interface Place {
  targetId: string;
  position: "before" | "after" | "inside";
}

/** Puts rows before, after or inside another one; not into a branch of their own. */
export function placeRows({ model }: EditContext, ids: readonly string[], { targetId, position }: Place): Draft | null {
  return arranged(model, "step.move", {
    ids,
    arrange(at, rows) {
      if (rows.some((id) => at.isWithin(targetId, id))) return;
      let anchor = targetId;
      for (const id of rows) {
        if (position === "inside") at.move(id, targetId, at.children(targetId).filter((child) => child !== id).length);
        else {
          const parent = at.parentOf(targetId);
          const others = at.children(parent).filter((child) => child !== id);
          at.move(id, parent, others.indexOf(anchor) + (position === "after" || anchor !== targetId ? 1 : 0));
          anchor = id;
        }
      }
    },
  });
}

export interface NewRows {
  /** Null at the end of the plan. */
  nextTo: string | null;
  where: "before" | "after";
  values: readonly Partial<WorkItemRow>[];
}

/** New rows beside another one; after a row with shown children they become its first ones. */
export function insertRows(
  { model, newId }: EditContext,
  { nextTo, where, values }: NewRows,
  isCollapsed: (id: string) => boolean = () => false,
): Draft & { ids: string[] } {
  const { outline, project } = model;
  const row = nextTo === null ? undefined : outline.byId.get(nextTo);
  const inside = row !== undefined && where === "after" && row.hasChildren && !isCollapsed(row.id);
  const parentId = row === undefined ? null : inside ? row.id : row.parentId;
  const siblings = outline.children.get(parentId) ?? [];
  const index =
    row === undefined ? siblings.length : inside ? 0 : siblings.indexOf(row.id) + (where === "after" ? 1 : 0);
  const rankOf = (id: string | undefined) => (id === undefined ? null : model.item(id).rank);
  const ranks = ranksBetween(rankOf(siblings[index - 1]), rankOf(siblings[index]), values.length);
  const ids = values.map(() => newId());
  const patches = values.map((each, at): Patch => ({
    op: "create",
    record: "workItem",
    id: ids[at] as string,
    values: { name: planText("newItem"), ...each, projectId: project.id, parentId, rank: ranks[at] },
  }));
  return { label: planText("step.insert", { count: values.length }), patches, ids };
}

/** Moves rows with all below them, their links, assignments and needs to the trash. */
export function deleteRows({ model }: EditContext, ids: readonly string[]): Draft | null {
  const rows = topmost(model.outline, ids);
  if (rows.length === 0) return null;
  const gone = rows.flatMap((id) => branchOf(model.outline, id));
  const links = new Set(gone.flatMap((id) => [...model.linksTo(id), ...model.linksFrom(id)].map((link) => link.id)));
  const top = new Set(rows);
  const patches: Patch[] = [
    ...[...links].map((id): Patch => ({ op: "delete", record: "dependency", id, cascaded: true })),
    ...gone.flatMap((item) => [
      ...model.assignmentsOf(item).map(({ id }): Patch => ({ op: "delete", record: "assignment", id, cascaded: true })),
      ...model.needs.of(item).map(({ id }): Patch => ({ op: "delete", record: "skillNeed", id, cascaded: true })),
    ]),
    ...gone.map((id): Patch =>
      top.has(id) ? { op: "delete", record: "workItem", id } : { op: "delete", record: "workItem", id, cascaded: true },
    ),
  ];
  return { label: labelOf(model, "step.delete", rows), patches };
}
