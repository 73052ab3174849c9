import type { RecordHooks } from "../../../platform/records/hooks.ts";

/** Creating a forecast asks for it; restoring one that was never computed too. */
export function keptForecastHooks(wake: () => void): RecordHooks {
  return {
    async prepare(unit, rows) {
      for (const row of rows)
        if (row.isNew && unit.actor && row.values["occasion"] === "asked") row.set({ askedById: unit.actor.userId });
    },
    async written(unit, rows) {
      if (rows.some((row) => !row.deleted && row.touched())) unit.afterCommit(wake);
    },
  };
}
