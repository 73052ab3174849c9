import { department } from "@gantry/records";
import { sql } from "kysely";
import { Refusal } from "../../platform/problems/refusal.ts";
import type { HookRegistry } from "../../platform/records/hooks.ts";
import { requireOneOf } from "../../platform/records/requireOneOf.ts";
import type { UnitOfWork } from "../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../platform/records/workingRow.ts";
import { requireGroupRights } from "./groupRights.ts";

/** Groups give rights, so whoever lets somebody in must be able to give those rights; and departments form a tree. */
export function addGroupHooks(hooks: HookRegistry): void {
  hooks.add("groupMember", {
    async check(unit, rows) {
      const present = rows.filter((row) => !row.deleted);
      for (const row of present) {
        requireOneOf(row, ["teamId", "departmentId"]);
        requireOneOf(row, ["personId", "userId"]);
      }
      await requireGroupRights(unit, {
        teamIds: present.map((row) => row.values["teamId"]),
        departmentIds: present.map((row) => row.values["departmentId"]),
      });
    },
  });
  hooks.add("team", {
    async check(unit, rows) {
      const joining = rows.filter((row) => !row.deleted && row.touched("departmentId"));
      await requireGroupRights(unit, { departmentIds: joining.map((row) => row.values["departmentId"]) });
    },
  });
  hooks.add("department", {
    async check(unit, rows) {
      const moved = rows.filter((row) => !row.deleted && row.touched("parentId") && row.values["parentId"] !== null);
      if (moved.length === 0) return;
      await requireGroupRights(unit, { departmentIds: moved.map((row) => row.values["parentId"]) });
      await requireTree(unit, moved);
    },
  });
}

async function requireTree(unit: UnitOfWork, moved: readonly WorkingRow[]): Promise<void> {
  // Two moves at once could close a loop that neither sees, so they take turns.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`departments ${unit.orgId}`}, 0))`.execute(unit.tx);
  const { rows } = await sql<{ id: string; parent_id: string | null }>`
    select id, parent_id from departments where org_id = ${unit.orgId}`.execute(unit.tx);
  const parents = new Map(rows.map((row) => [row.id, row.parent_id]));
  for (const row of unit.rows(department)) parents.set(row.id, row.values["parentId"] as string | null);
  for (const row of moved) {
    const seen = new Set<string>();
    for (let id: string | null = row.id; id !== null; id = parents.get(id) ?? null) {
      if (seen.has(id)) throw inLoop(row);
      seen.add(id);
    }
  }
}

function inLoop(row: WorkingRow): Refusal {
  const message = `"${String(row.values["name"])}" cannot be a part of a department that is a part of it.`;
  return new Refusal("row.invalid", message, { issues: [{ path: "parentId", message }] });
}
