import { risk } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { projectManager } from "../../../platform/access/projectManager.ts";
import { denied } from "../../../platform/records/editAccess.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import { isPutBack } from "../../../platform/records/isPutBack.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

const MOST_LETTERS = 200;

/** Accepting a proposal makes the risk that it proposes, in the same change set (RISK-6); whoever manages the project owns it at first. */
export const proposalHooks: RecordHooks = {
  async prepare(unit, rows) {
    // Undone and brought in rows come with all that belongs to them.
    if (isPutBack(unit)) return;
    for (const row of rows) {
      const { state, riskId } = row.values;
      if (row.deleted || state !== "accepted" || riskId !== null) continue;
      requireRisk(unit, row);
      const { title, description, category, hits, probability, delayLow, delay, delayHigh } = row.values;
      const made = unit.create(risk, {
        projectId: row.projectId,
        title: String(title).slice(0, MOST_LETTERS),
        description,
        category,
        hits: await present(unit, hits as string[]),
        probability,
        delayLow,
        delay,
        delayHigh,
        ownerId: (await projectManager(unit.tx, unit.orgId, row.projectId)) ?? unit.actor?.userId ?? null,
      });
      row.set({ riskId: made.id });
    }
  },
};

/** A share of one proposal lets somebody write that one, not put risks on the register. */
function requireRisk(unit: UnitOfWork, { projectId }: WorkingRow): void {
  if (unit.actor && !unit.access.may("create", risk, { projectId })) throw denied(risk.permissions.create, risk);
}

/** Work may have gone since it was proposed. */
async function present(unit: UnitOfWork, ids: readonly string[]): Promise<string[]> {
  const { rows } = await unit.tx.executeQuery<{ id: string }>(
    CompiledQuery.raw("select id from work_items where org_id = $1 and id = any($2::uuid[]) and deleted_at is null", [
      unit.orgId,
      ids,
    ]),
  );
  const there = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => there.has(id));
}
