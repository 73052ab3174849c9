import { calendar } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";

/** A project's calendar serves that project alone: other plans do not hold it, so they could not be scheduled by it. */
export function calendarPlaceHooks(field: "calendarId" | "baseId"): RecordHooks {
  return {
    async check(unit, rows) {
      const naming = rows.filter((row) => !row.deleted && row.touched(field) && row.values[field] !== null);
      const projects = await projectsOf(unit, [...new Set(naming.map((row) => row.values[field] as string))]);
      for (const row of naming) {
        const projectId = projects.get(row.values[field] as string) ?? null;
        if (projectId === null || projectId === row.projectId) continue;
        const message = "This calendar belongs to another project.";
        throw new Refusal("plan.structure", message, {
          hint: "Choose one of the organisation, or copy it.",
          issues: [{ path: field, message }],
        });
      }
    },
  };
}

/** The project of each calendar; null for those of the organisation. */
async function projectsOf(unit: UnitOfWork, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const { rows } = await unit.tx.executeQuery<{ id: string; project_id: string | null }>(
    CompiledQuery.raw("select id, project_id from calendars where org_id = $1 and id = any($2::uuid[])", [
      unit.orgId,
      ids,
    ]),
  );
  return new Map([
    ...rows.map((row) => [row.id, row.project_id] as const),
    ...unit.rows(calendar).map((row) => [row.id, row.projectId] as const),
  ]);
}
