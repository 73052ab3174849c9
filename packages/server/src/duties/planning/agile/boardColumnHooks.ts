import { ranksBetween } from "@gantry/records";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import { columnsOf } from "./columnsOf.ts";
import { emptyPlaces } from "./emptyPlaces.ts";

/** A new column stands last where nothing else is said; one that goes, or means another state now, gives its cards back to their state. */
export const boardColumnHooks: RecordHooks = {
  async prepare(unit, rows) {
    const unranked = rows.filter((row) => row.isNew && row.values["rank"] === undefined);
    if (unranked.length > 0) {
      const columns = await columnsOf(unit, unranked);
      for (const row of unranked) {
        const last = columns
          .get(row.projectId ?? "")
          ?.filter(({ rank }) => typeof rank === "string")
          .at(-1);
        const [rank] = ranksBetween(last?.rank ?? null, null, 1);
        row.set({ rank });
        const own = columns.get(row.projectId ?? "")?.find(({ id }) => id === row.id);
        if (own && rank !== undefined) own.rank = rank;
      }
    }
    if (unit.cause === "undo") return;
    const left = rows.filter(
      (row) => row.verb === "deleted" || (!row.isNew && !row.deleted && row.touched("category")),
    );
    await emptyPlaces(unit, left, { field: "boardColumnId", unfinished: false });
  },
};
