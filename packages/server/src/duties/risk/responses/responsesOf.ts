import { riskResponse } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/** The responses of risks that are not in the trash, as the unit leaves them. */
export async function responsesOf(unit: UnitOfWork, riskIds: readonly string[]): Promise<Map<string, WorkingRow[]>> {
  const { rows } = await unit.tx.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      "select id from risk_responses where org_id = $1 and risk_id = any($2::uuid[]) and deleted_at is null order by number",
      [unit.orgId, riskIds],
    ),
  );
  await unit.load(
    riskResponse,
    rows.map(({ id }) => id),
  );
  const found = new Map<string, WorkingRow[]>(riskIds.map((id) => [id, []]));
  for (const row of unit.rows(riskResponse)) if (!row.deleted) found.get(String(row.values["riskId"]))?.push(row);
  return found;
}
