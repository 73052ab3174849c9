import { recordNamed, recordOrNull } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { namesOfRows } from "./namesOfRows.ts";

export const linkHooks: RecordHooks = {
  async check(unit, rows) {
    for (const row of rows) {
      if (row.deleted || !row.touched("targetRecord", "targetId", "relation", "kindId")) continue;
      await requireTarget(unit, row);
      await refuseTwice(unit, row);
    }
  },
};

/** Both ends must be there and to be seen by whoever links them. */
async function requireTarget(unit: UnitOfWork, row: WorkingRow): Promise<void> {
  const record = String(row.values["targetRecord"]);
  const id = String(row.values["targetId"]);
  if (id === row.values["subjectId"]) throw refused("row.invalid", "A record is not linked with itself.");
  if (recordOrNull(record)?.subject ?? true)
    throw refused("row.invalid", `Nothing is linked with a "${record}".`, "targetRecord");
  // The system's own rows, and those made by the same action, are what they say they are.
  if (!unit.actor || unit.find(recordNamed(record), id)?.isNew) return;
  if (!(await namesOfRows(unit.tx, unit.actor, [{ record, id }])).has(id))
    throw refused("reference.unknown", `There is no ${record} ${id}, or you may not see it.`);
}

async function refuseTwice(unit: UnitOfWork, row: WorkingRow): Promise<void> {
  const { subjectId, targetId, relation, kindId } = row.values;
  const { rows } = await unit.tx.executeQuery(
    CompiledQuery.raw(
      `select 1 from links where org_id = $1 and subject_id = $2 and target_id = $3 and deleted_at is null and id <> $4
       and kind_id is not distinct from $5::uuid and ($5::uuid is not null or relation = $6)`,
      [unit.orgId, subjectId, targetId, row.id, kindId, relation],
    ),
  );
  if (rows.length > 0) throw refused("row.exists", "The two are linked like this already.");
}

function refused(
  code: "row.invalid" | "row.exists" | "reference.unknown",
  message: string,
  path = "targetId",
): Refusal {
  return new Refusal(code, message, { issues: [{ path, message }] });
}
