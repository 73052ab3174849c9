import { recognition } from "@gantry/records";
import { Refusal } from "../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../platform/records/hooks.ts";

/** Thanks are their writer's: private until they share them, and in nobody else's words. */
export const recognitionHooks: RecordHooks = {
  async prepare(unit, rows) {
    for (const row of rows) {
      if (row.isNew && unit.actor) row.set({ fromId: unit.actor.userId });
      row.set({ privateTo: row.values["shared"] === true ? null : row.values["fromId"] });
    }
  },
  async check(unit, rows) {
    for (const row of rows) {
      if (!unit.actor || row.isNew || row.values["fromId"] === unit.actor.userId) continue;
      // Whoever leads the project answers for what stands in it.
      if (unit.access.holds("project.write", recognition, row.projectId)) continue;
      throw new Refusal("access.denied", `"${String(row.values["title"])}" is changed by who wrote it.`, {
        hint: "Write one of your own.",
      });
    }
  },
};
