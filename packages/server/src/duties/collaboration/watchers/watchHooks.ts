import type { RecordHooks } from "../../../platform/records/hooks.ts";
import { checkOwner, giveOwner } from "../ownRows.ts";

const owners = { field: "userId", removable: false } as const;

export const watchHooks: RecordHooks = {
  prepare: async (unit, rows) => giveOwner(unit, rows, owners),
  check: async (unit, rows) => checkOwner(unit, rows, owners),
};
