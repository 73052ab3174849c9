import { workItem } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/** Deeper than any plan people read, shallow enough to walk. */
const DEEPEST = 100;

interface Item {
  id: string;
  name: string;
  parentId: string | null;
  projectId: string;
  deleted: boolean;
}

/** Refuses parents of another project, parents in the trash, loops, and plans too deep. Call with the project's structure locked. */
export async function checkParents(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const placed = rows.filter((row) => !row.deleted && row.touched("parentId") && row.values["parentId"] !== null);
  if (placed.length === 0) return;
  const items = await ancestorsOf(unit, placed);
  for (const row of placed) checkChain(itemOf(row), items);
}

function checkChain(item: Item, items: ReadonlyMap<string, Item>): void {
  const path = [item];
  for (let at = item; at.parentId !== null;) {
    const parent = items.get(at.parentId);
    if (!parent || parent.deleted)
      throw refusal(
        `"${at.name}" would lie below a work item that is in the trash.`,
        "Restore that one first, or choose another place.",
      );
    if (parent.projectId !== at.projectId)
      throw refusal(
        `"${at.name}" and "${parent.name}" are in different projects.`,
        "A work item lies below one of its own project.",
      );
    if (path.includes(parent))
      throw refusal(
        `"${item.name}" would lie below itself: ${[...path, parent]
          .reverse()
          .map((each) => each.name)
          .join(" → ")}.`,
        "Choose a place outside of what is moved.",
      );
    path.push(parent);
    if (path.length > DEEPEST)
      throw refusal(`"${item.name}" would lie ${DEEPEST} levels deep.`, "Choose a higher place.");
    at = parent;
  }
}

/** All that lie above the rows, the unit's own state of them first. */
async function ancestorsOf(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<Map<string, Item>> {
  const items = new Map<string, Item>();
  for (const row of unit.rows(workItem)) items.set(row.id, itemOf(row));
  let wanted = missing(items, rows.map(itemOf));
  while (wanted.length > 0) {
    const { rows: found } = await unit.tx.executeQuery<Item>(
      CompiledQuery.raw(
        `select id, name, parent_id as "parentId", project_id as "projectId", deleted_at is not null as deleted from work_items where org_id = $1 and id = any($2::uuid[])`,
        [unit.orgId, wanted],
      ),
    );
    for (const item of found) items.set(item.id, item);
    wanted = missing(items, found);
  }
  // Of the unit's own rows too, since they may have been moved below rows of the database.
  return items;
}

function missing(items: ReadonlyMap<string, Item>, of: readonly Item[]): string[] {
  const found = new Set<string>();
  for (const start of of) {
    const seen = new Set<string>();
    for (let at: Item | undefined = start; at?.parentId != null && !seen.has(at.id); at = items.get(at.parentId)) {
      seen.add(at.id);
      if (!items.has(at.parentId)) found.add(at.parentId);
    }
  }
  return [...found];
}

function itemOf(row: WorkingRow): Item {
  const { name, parentId, projectId } = row.values;
  return {
    id: row.id,
    name: String(name),
    parentId: (parentId ?? null) as string | null,
    projectId: String(projectId),
    deleted: row.deleted,
  };
}

function refusal(message: string, hint: string): Refusal {
  return new Refusal("plan.structure", message, { hint, issues: [{ path: "parentId", message }] });
}
