import type { DocumentBaseline } from "@gantry/formats";
import type { KeptBaseline } from "../baselines/readBaselines.ts";

/** Baselines as a document has them; `ids` gives the ids of the document's activities. Costs go out only where they were read. */
export function documentBaselines(
  baselines: readonly KeptBaseline[],
  present: ReadonlySet<string>,
  ids: (workItemId: string) => string,
): DocumentBaseline[] {
  return baselines.map(({ row, items }) => ({
    id: row.externalId ?? row.id,
    name: row.name,
    isDefault: row.isDefault,
    capturedAt: row.capturedAt === null ? null : Math.floor(Date.parse(row.capturedAt) / 60_000),
    items: items.map(({ workItemId, name, wbsCode, start, finish, duration, work, cost = null }) => ({
      activityId: present.has(workItemId) ? ids(workItemId) : null,
      name,
      code: null,
      wbsCode,
      start,
      finish,
      duration,
      work,
      cost,
      fixedCost: null,
    })),
    assignments: [],
  }));
}
