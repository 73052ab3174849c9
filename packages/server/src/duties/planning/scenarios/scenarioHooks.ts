import { scenario, scenarioRecords, scenarioStep, type ScenarioRow } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import { validatedEdits } from "../../../platform/records/validatedEdits.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { trashAlong } from "../../../platform/records/trashAlong.ts";
import { requireOpen, requireScenarioWriter } from "./scenarioRules.ts";

/** A scenario belongs to who made it; its steps share its privacy and its way to the trash. */
export const scenarioHooks: RecordHooks = {
  async prepare(unit, rows) {
    for (const row of rows)
      if (row.isNew && row.values["ownerId"] === null && unit.actor)
        row.set({ ownerId: unit.actor.userId, beganAt: unit.at });
    const turned = rows.filter((row) => !row.isNew && row.touched("privateTo"));
    for (const row of turned) {
      const steps = await unit.load(scenarioStep, await stepIds(unit, row.id));
      for (const step of steps.values()) step.set({ privateTo: row.values["privateTo"] });
    }
    await trashAlong(unit, rows, { declaration: scenarioStep, column: "scenario_id" });
  },
  async check(unit, rows) {
    for (const row of rows) {
      requireScenarioWriter(unit, row);
      refuseForeignPrivacy(unit, row);
      // Only accepting sets the moment; undoing it takes both back.
      if ((row.values["state"] === "accepted") !== (row.values["acceptedAt"] !== null))
        throw refusal("state", "A scenario is accepted by accepting it, and is open again when that is undone.");
    }
  },
};

/** Steps come one after the other, while the scenario is open. */
export const scenarioStepHooks: RecordHooks = {
  async prepare(unit, rows) {
    const owners = await unit.load(
      scenario,
      rows.map((row) => String(row.values["scenarioId"])),
    );
    for (const row of rows) {
      const owner = owners.get(String(row.values["scenarioId"]));
      if (!row.isNew || typeof row.values["seq"] === "number" || !owner) continue;
      row.set({ seq: await nextSeq(unit, owner.id), privateTo: owner.values["privateTo"] });
    }
  },
  async check(unit, rows) {
    for (const row of rows) {
      const owner = unit.find(scenario, String(row.values["scenarioId"]));
      if (!owner) continue;
      if (owner.projectId !== row.projectId)
        throw refusal("scenarioId", "A step belongs to the project of its scenario.");
      // What goes to the trash or comes back with its scenario, or is shared with it, was asked for there.
      if (owner.verb !== null && !row.isNew) continue;
      requireScenarioWriter(unit, owner);
      requireOpen(owner);
      if (row.isNew) requirePlanEdits(row);
    }
  },
};

function requirePlanEdits(row: WorkingRow): void {
  const edits = validatedEdits(row.values["edits"] as Parameters<typeof validatedEdits>[0]);
  const known: readonly string[] = scenarioRecords;
  for (const [index, edit] of edits.entries()) {
    const isElsewhere = edit.op === "create" && (edit.values["projectId"] ?? null) !== row.projectId;
    if (known.includes(edit.record) && edit.op !== "restore" && !isElsewhere) continue;
    throw refusal(
      `edits.${index}`,
      `A scenario creates, changes and deletes rows of its project's plan: ${known.join(", ")}.`,
    );
  }
}

/** Private is to its owner, and only the owner shares it or takes it back. */
function refuseForeignPrivacy(unit: UnitOfWork, row: WorkingRow): void {
  const { privateTo, ownerId } = row.values as Pick<ScenarioRow, "privateTo" | "ownerId">;
  if (!unit.actor || !row.touched("privateTo") || row.deleted !== row.wasDeleted) return;
  const isOwner = ownerId === unit.actor.userId;
  if (privateTo !== null && privateTo !== ownerId)
    throw refusal("privateTo", "A scenario can be private to its owner alone.");
  if (!isOwner && !row.isNew && row.before?.["privateTo"] !== privateTo)
    throw new Refusal("access.denied", "Only its owner shares a scenario or takes it back.", {
      hint: "Make a copy of your own.",
    });
}

async function stepIds(unit: UnitOfWork, scenarioId: string): Promise<string[]> {
  const { rows } = await unit.tx.executeQuery<{ id: string }>(
    CompiledQuery.raw("select id from scenario_steps where org_id = $1 and scenario_id = $2", [unit.orgId, scenarioId]),
  );
  return rows.map(({ id }) => id);
}

async function nextSeq(unit: UnitOfWork, scenarioId: string): Promise<number> {
  const { rows } = await unit.tx.executeQuery<{ last: number }>(
    CompiledQuery.raw(
      "select coalesce(max(seq), 0)::int4 as last from scenario_steps where org_id = $1 and scenario_id = $2",
      [unit.orgId, scenarioId],
    ),
  );
  const own = unit
    .rows(scenarioStep)
    .filter((row) => row.values["scenarioId"] === scenarioId)
    .map((row) => Number(row.values["seq"] ?? 0));
  return Math.max(rows[0]?.last ?? 0, ...own) + 1;
}

function refusal(path: string, message: string): Refusal {
  return new Refusal("row.invalid", message, { issues: [{ path, message }] });
}
