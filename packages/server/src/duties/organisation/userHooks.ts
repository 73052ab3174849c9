import type { Tx } from "../../platform/db/transaction.ts";
import type { HookRegistry } from "../../platform/records/hooks.ts";
import { endSessions, type SessionHolder } from "./sessions.ts";
import { revokeTokens } from "./tokens/accessTokens.ts";
import { checkUserGrants } from "./roles/userGrants.ts";
import { requireAdministrator } from "./lastAdministrator.ts";

/** The last administrator stays; whoever is deactivated or deleted is signed out at once, and so are that one's programs, for good. */
export function addUserHooks(hooks: HookRegistry): void {
  hooks.add("user", {
    check: checkUserGrants,
    async written(unit, rows) {
      if (rows.some((row) => !row.isNew && row.touched("role", "active")))
        await requireAdministrator(unit.tx, unit.orgId);
      for (const row of rows)
        if (row.deleted || row.values["active"] === false)
          await endAccess(unit.tx, { orgId: unit.orgId, userId: row.id });
    },
  });
}

async function endAccess(tx: Tx, holder: SessionHolder): Promise<void> {
  await endSessions(tx, holder);
  await revokeTokens(tx, holder);
}
