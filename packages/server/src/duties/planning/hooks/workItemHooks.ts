import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { detachFromTrash, restoreBelow, trashBelow } from "./cascadeTrash.ts";
import { checkMovedLinks } from "./checkMovedLinks.ts";
import { checkParents } from "./checkParents.ts";
import { numberItems } from "./numberItems.ts";
import { lockStructure } from "./structureLock.ts";

/** Work items get a number and a rank, lie below items of their own project, and take what hangs on them to the trash and back. */
export const workItemHooks: RecordHooks = {
  async prepare(unit, rows) {
    const structural = rows.filter((row) => row.touched("parentId"));
    await lockStructure(unit, new Map(projectsOf(structural).map((projectId) => [projectId, 0])));
    await numberItems(unit, rows);
    await trashBelow(unit, rows);
    await restoreBelow(unit, rows);
    await detachFromTrash(unit, rows);
  },
  async check(unit, rows) {
    await checkParents(unit, rows);
    await checkMovedLinks(unit, rows);
  },
};

function projectsOf(rows: readonly WorkingRow[]): string[] {
  return [...new Set(rows.map((row) => row.projectId).filter((id) => id !== null))];
}
