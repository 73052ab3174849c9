import { action, workItem } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { assignOwner } from "./assignOwner.ts";
import { placeInPlan } from "./placeInPlan.ts";

/** An action and its work item say the same (REG-1): a new action makes one, and what changes on either changes on the other. */
export const actionHooks: RecordHooks = {
  async prepare(unit, rows) {
    // What is undone comes back whole, both of them.
    if (unit.cause === "undo") return;
    const isNew = (row: WorkingRow) => row.values["workItemId"] === null && !row.deleted;
    await makeItems(unit, rows.filter(isNew));
    const changed = rows.filter((row) => !row.isNew && typeof row.values["workItemId"] === "string");
    const items = await unit.load(
      workItem,
      changed.map((row) => String(row.values["workItemId"])),
    );
    for (const row of changed) {
      const item = items.get(String(row.values["workItemId"]));
      if (!item) continue;
      if (row.deleted !== row.wasDeleted) item.setDeleted(row.deleted);
      for (const [own, its] of mirrored) if (row.touched(own)) item.set({ [its]: itsValue(own, row) });
      if (row.touched("ownerId") && !row.deleted) await assignOwner(unit, row, item.id);
    }
  },
};

/** The same seen from the plan. */
export const actionItemHooks: RecordHooks = {
  async prepare(unit, rows) {
    if (unit.cause === "undo") return;
    const changed = rows.filter((row) => !row.isNew && row.touched(...mirrored.values()));
    if (changed.length === 0) return;
    const actions = await actionsOf(
      unit,
      changed.map((row) => row.id),
    );
    for (const item of changed)
      for (const row of actions.get(item.id) ?? []) {
        if (item.deleted !== item.wasDeleted) row.setDeleted(item.deleted);
        for (const [own, its] of mirrored)
          if (item.touched(its) && itsValue(own, row) !== item.values[its])
            row.set({ [own]: ownValue(own, item, its) });
      }
  },
};

/** Fields of the action, and those of the work item that say the same. */
const mirrored: ReadonlyMap<string, string> = new Map([
  ["title", "name"],
  ["notes", "notes"],
  ["dueDay", "deadline"],
  ["state", "state"],
]);

function itsValue(own: string, row: WorkingRow): unknown {
  const value = row.values[own];
  return own === "dueDay" && typeof value === "string" ? `${value}T17:00` : value;
}

function ownValue(own: string, item: WorkingRow, its: string): unknown {
  const value = item.values[its];
  if (own === "dueDay" && typeof value === "string") return value.slice(0, 10);
  // A name may be longer in the plan than in the register.
  return own === "title" ? String(value).slice(0, TITLE_LENGTH) : value;
}

const TITLE_LENGTH = 200;

async function makeItems(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  if (rows.length === 0) return;
  const parents = await placeInPlan(unit, rows, { declaration: action, names: ["Actions", "Maßnahmen"] });
  for (const row of rows) {
    const { projectId } = row;
    const item = unit.create(workItem, {
      projectId,
      parentId: parents.get(String(projectId)) ?? null,
      name: row.values["title"],
      notes: row.values["notes"],
      state: row.values["state"],
      percentComplete: row.values["state"] === "done" ? 1 : 0,
      deadline: itsValue("dueDay", row),
      // Nobody could have done it before it was thought of.
      constraintType: "SNET",
      constraintDate: `${unit.at.slice(0, 10)}T08:00`,
    });
    row.set({ workItemId: item.id });
    await assignOwner(unit, row, item.id);
  }
}

async function actionsOf(unit: UnitOfWork, itemIds: readonly string[]): Promise<Map<string, WorkingRow[]>> {
  const { rows } = await unit.tx.executeQuery<{ id: string }>(
    CompiledQuery.raw("select id from actions where org_id = $1 and work_item_id = any($2::uuid[])", [
      unit.orgId,
      itemIds,
    ]),
  );
  const found = await unit.load(
    action,
    rows.map(({ id }) => id),
  );
  const byItem = new Map<string, WorkingRow[]>();
  for (const row of found.values()) {
    const itemId = String(row.values["workItemId"]);
    byItem.set(itemId, [...(byItem.get(itemId) ?? []), row]);
  }
  return byItem;
}
