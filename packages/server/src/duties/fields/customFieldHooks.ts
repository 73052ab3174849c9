import { customField, recordOrNull } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../platform/records/workingRow.ts";

const MOST = 100;
/** What holds for the definitions of custom fields. */
export const customFieldHooks: RecordHooks = {
  async check(unit, rows) {
    for (const row of rows) checkDefinition(row);
    await checkNumber(unit, rows);
  },
};

function checkDefinition({ values, before, isNew }: WorkingRow): void {
  const { recordType, key, kind, choices, least, most } = values;
  if (!recordOrNull(String(recordType)) || recordType === customField.name)
    throw refused("recordType", `No record type is named "${String(recordType)}".`);
  if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(String(key)))
    throw refused(
      "key",
      `"${String(key)}" is no key: begin with a small letter, then letters and digits, such as costCentre.`,
    );
  if (!isNew && (before?.["key"] !== key || before?.["recordType"] !== recordType))
    throw refused("key", "Values stand under the key of a field, so it stays. Add another field instead.");
  if (!isNew && before?.["kind"] !== kind)
    throw refused("kind", "There may be values of this kind, so it stays. Add another field instead.");
  const offered = choices as readonly string[];
  if ((kind === "choice" || kind === "choices") !== offered.length > 0)
    throw refused("choices", offered.length > 0 ? "Only lists have choices." : "A list needs at least one choice.");
  if (typeof least === "number" && typeof most === "number" && least > most)
    throw refused("least", `At least ${least} and at most ${most} leaves nothing.`);
}

async function checkNumber(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const types = [...new Set(rows.filter((row) => row.isNew).map((row) => String(row.values["recordType"])))];
  if (types.length === 0) return;
  const { rows: found } = await unit.tx.executeQuery<{ record_type: string; count: number }>(
    CompiledQuery.raw(
      "select record_type, count(*)::int as count from custom_fields where org_id = $1 and record_type = any($2) and deleted_at is null group by record_type",
      [unit.orgId, types],
    ),
  );
  for (const { record_type, count } of found)
    if (count + rows.filter((row) => row.isNew && row.values["recordType"] === record_type).length > MOST)
      throw refused("recordType", `A ${record_type} may have ${MOST} custom fields.`);
}

function refused(path: string, message: string): Refusal {
  return new Refusal("row.invalid", message, { issues: [{ path, message }] });
}
