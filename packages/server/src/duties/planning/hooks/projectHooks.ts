import { membership, textFromInstant } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

const MORNING_MINUTES = 480;

/** A project has a key of its own and a start; whoever creates it manages it. */
export const projectHooks: RecordHooks = {
  async prepare(unit, rows) {
    for (const row of rows) {
      const { key, start, scheduleFrom } = row.values;
      if (typeof key === "string" && key !== key.trim().toUpperCase()) row.set({ key: key.trim().toUpperCase() });
      if (row.isNew && start === null && scheduleFrom === "start") row.set({ start: thisMorning(unit.at) });
      if (row.isNew && !row.deleted) makeManager(unit, row);
    }
  },
  async check(unit, rows) {
    for (const row of rows) {
      if (!/^[A-Z][A-Z0-9]{0,9}$/.test(row.values["key"] as string))
        throw refusal(
          "key",
          `"${String(row.values["key"])}" cannot begin the keys of work items. Use up to ten letters and digits, a letter first, e.g. CRM.`,
        );
      if (row.values["scheduleFrom"] === "finish" && row.values["finish"] === null)
        throw refusal("finish", "A project that is scheduled from its finish needs one.");
    }
    await checkKeys(
      unit,
      rows.filter((row) => !row.deleted && row.touched("key")),
    );
  },
};

function thisMorning(at: string): string {
  const midnight = Math.floor(Date.parse(at) / 86_400_000) * 1440;
  return textFromInstant(midnight + MORNING_MINUTES);
}

function makeManager(unit: UnitOfWork, row: WorkingRow): void {
  const { actor } = unit;
  if (!actor) return;
  if (row.values["managerId"] === null) row.set({ managerId: actor.userId });
  const exists = unit
    .rows(membership)
    .some((each) => each.values["projectId"] === row.id && each.values["userId"] === actor.userId);
  if (!exists) unit.create(membership, { projectId: row.id, userId: actor.userId, role: "manager" });
}

async function checkKeys(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  if (rows.length === 0) return;
  const keys = rows.map((row) => row.values["key"] as string);
  const { rows: taken } = await unit.tx.executeQuery<{ id: string; key: string; name: string }>(
    CompiledQuery.raw(
      "select id, upper(key) as key, name from projects where org_id = $1 and upper(key) = any($2::text[]) and deleted_at is null and id <> all($3::uuid[])",
      [unit.orgId, keys, rows.map((row) => row.id)],
    ),
  );
  const [first] = taken;
  // Its name is not told: the actor may not be allowed to see that project.
  if (first)
    throw new Refusal("row.exists", `Another project has the key ${first.key}.`, {
      issues: [{ path: "key", message: `Another project has the key ${first.key}.` }],
    });
}

function refusal(path: string, message: string): Refusal {
  return new Refusal("row.invalid", message, { issues: [{ path, message }] });
}
