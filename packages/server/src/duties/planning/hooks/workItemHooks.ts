import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { detachFromTrash, restoreBelow, trashBelow } from "./cascadeTrash.ts";
import { checkMovedLinks } from "./checkMovedLinks.ts";
import { checkParents } from "./checkParents.ts";
import { numberItems } from "./numberItems.ts";

/** Work items get a number and a rank, lie below items of their own project, and take what hangs on them to the trash and back. */
export const workItemHooks: RecordHooks = {
  async prepare(unit, rows) {
    const structural = rows.filter((row) => row.touched("parentId"));
    await numberItems(unit, rows, projectsOf(structural));
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
  return rows.map((row) => row.projectId).filter((id) => id !== null);
}
