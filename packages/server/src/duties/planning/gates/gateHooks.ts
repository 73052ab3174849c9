import { gate, gateCondition, gateSubjects, ranksBetween, workItem } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { HookRegistry, RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { refuseUnmet } from "./refuseUnmet.ts";
import { trashAlong } from "../../../platform/records/trashAlong.ts";

/** What stage gates add to the writing of records. Imports remove work items too, and with them their gates. */
export function addGateHooks(hooks: HookRegistry): void {
  hooks
    .add("workItem", { prepare: (unit, rows) => trashAlong(unit, rows, { declaration: gate, column: "work_item_id" }) })
    .add("gate", gateHooks)
    .add("gateCondition", conditionHooks);
}

const gateHooks: RecordHooks = {
  prepare: (unit, rows) => trashAlong(unit, rows, { declaration: gateCondition, column: "gate_id" }),
  async check(unit, rows) {
    const placed = rows.filter((row) => !row.deleted && row.touched("workItemId"));
    await requireSameProject(unit, placed, { field: "workItemId", declaration: workItem, table: "work_items" });
    if (unit.cause !== "undo") return;
    // To undo what was decided after it passes the gate once more.
    const passed = rows.filter(
      (row) => row.verb === "updated" && row.touched("state") && row.values["state"] === "passed",
    );
    for (const row of passed) await refuseUnmet(unit.tx, row, unit.orgId);
  },
};

const conditionHooks: RecordHooks = {
  async prepare(unit, rows) {
    await giveRanks(unit, rows);
    for (const row of rows) dropSignature(unit, row);
    refuseForeignSignatures(unit, rows);
  },
  async check(unit, rows) {
    const placed = rows.filter((row) => !row.deleted && row.touched("gateId"));
    await requireSameProject(unit, placed, { field: "gateId", declaration: gate, table: "gates" });
    for (const row of rows) {
      const { kind, subject, expectation, amount } = row.values;
      if (kind === "records" && !gateSubjects.some((each) => each === subject))
        throw refusal(
          "subject",
          `A gate cannot look at "${String(subject)}". It can look at: ${gateSubjects.join(", ")}.`,
        );
      if (kind === "records" && expectation === "atLeast" && amount === null)
        throw refusal("amount", "Say how many there must be.");
    }
    await refuseWhereOpened(unit, rows);
  },
};

/** New conditions come after those there are. */
async function giveRanks(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  for (const row of rows) {
    if (typeof row.values["rank"] === "string") continue;
    const { rows: last } = await unit.tx.executeQuery<{ rank: string }>(
      CompiledQuery.raw(
        "select rank from gate_conditions where org_id = $1 and gate_id = $2 and deleted_at is null order by rank desc limit 1",
        [unit.orgId, row.values["gateId"]],
      ),
    );
    const own = unit
      .rows(gateCondition)
      .filter((each) => each.values["gateId"] === row.values["gateId"])
      .map((each) => each.values["rank"]);
    const ranks = [last[0]?.rank, ...own].filter((rank) => typeof rank === "string").sort();
    row.set({ rank: ranksBetween(ranks.at(-1) ?? null, null, 1)[0] });
  }
}

/** What was signed is what stood there: other words, or another person, need a new signature. Undo brings both back. */
function dropSignature(unit: UnitOfWork, row: WorkingRow): void {
  if (row.isNew || unit.cause === "undo" || row.values["signedAt"] === null) return;
  if (row.touched("signedAt") || !changesMeaning(row)) return;
  row.set({ signedById: null, signedAt: null, note: "" });
}

/** Undo of a signature's withdrawal would sign in another's stead. */
function refuseForeignSignatures(unit: UnitOfWork, rows: readonly WorkingRow[]): void {
  if (unit.cause !== "undo") return;
  for (const row of rows) {
    const { signedAt, signedById } = row.values;
    const comesBack = row.verb === "updated" && row.before?.["signedAt"] === null && signedAt !== null;
    if (!comesBack || signedById === unit.actor?.userId || changesMeaning(row)) continue;
    throw new Refusal("access.denied", "A signature that was taken back is given anew by whoever gave it.", {
      hint: "Ask that person to sign again.",
    });
  }
}

function changesMeaning(row: WorkingRow): boolean {
  return ["name", "kind", "signerId"].some((name) => row.changedFields().includes(name));
}

/** An opened gate was decided on the conditions it had. */
async function refuseWhereOpened(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  if (unit.actor === null) return;
  const gates = await unit.load(
    gate,
    rows.map((row) => row.values["gateId"] as string),
  );
  for (const row of rows) {
    const owner = gates.get(row.values["gateId"] as string);
    const isSettled = owner?.before?.["state"] === "passed" || owner?.before?.["state"] === "waived";
    if (!owner || !isSettled || owner.verb !== null) continue;
    throw new Refusal(
      "gate.notOpen",
      `"${String(owner.values["name"])}" is ${String(owner.values["state"])}: its conditions stay as they were then.`,
      {
        hint: "Reopen the gate first.",
      },
    );
  }
}

interface Target {
  field: "workItemId" | "gateId";
  declaration: typeof workItem | typeof gate;
  table: "work_items" | "gates";
}

async function requireSameProject(
  unit: UnitOfWork,
  rows: readonly WorkingRow[],
  { field, declaration, table }: Target,
): Promise<void> {
  if (rows.length === 0) return;
  const { rows: found } = await unit.tx.executeQuery<{ id: string; project_id: string }>(
    CompiledQuery.raw(
      `select id, project_id from ${table} where org_id = $1 and id = any($2::uuid[]) and deleted_at is null`,
      [unit.orgId, rows.map((row) => row.values[field])],
    ),
  );
  const projects = new Map<unknown, unknown>(found.map((row) => [row.id, row.project_id]));
  // The unit's own state of a row counts, not the one the database still has.
  for (const row of unit.rows(declaration)) projects.set(row.id, row.deleted ? undefined : row.values["projectId"]);
  for (const row of rows) {
    if (projects.get(row.values[field]) === row.values["projectId"]) continue;
    const message = `The ${declaration === gate ? "gate" : "work item"} is in another project, or in the trash.`;
    throw new Refusal("plan.structure", message, { issues: [{ path: field, message }] });
  }
}

function refusal(path: string, message: string): Refusal {
  return new Refusal("row.invalid", message, { issues: [{ path, message }] });
}
