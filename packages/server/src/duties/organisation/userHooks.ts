import type { HookRegistry } from "../../platform/records/hooks.ts";
import { endSessions } from "./sessions.ts";
import { requireAdministrator } from "./lastAdministrator.ts";

/** The last administrator stays; whoever is deactivated or deleted is signed out at once. */
export function addUserHooks(hooks: HookRegistry): void {
  hooks.add("user", {
    async written(unit, rows) {
      if (rows.some((row) => !row.isNew && row.touched("role", "active")))
        await requireAdministrator(unit.tx, unit.orgId);
      for (const row of rows)
        if (row.deleted || row.values["active"] === false)
          await endSessions(unit.tx, { orgId: unit.orgId, userId: row.id });
    },
  });
}
