import { recordNamed, scenario, scenarioPlan, type Edit, type EditsResult } from "@gantry/records";
import { newId } from "../../../platform/db/newId.ts";
import { notFound, Refusal } from "../../../platform/problems/refusal.ts";
import { applyEdits } from "../../../platform/records/applyEdits.ts";
import { editsResult } from "../../../platform/records/editsResult.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { validatedEdits } from "../../../platform/records/validatedEdits.ts";
import { queryClientOf } from "../snapshot/queryClientOf.ts";
import { toldConflicts } from "./compareScenario.ts";
import { readPlanRecords, readSteps } from "./readScenario.ts";
import { requireOpen } from "./scenarioRules.ts";

type Conflicts = "refuse" | "mine" | "theirs";

/** Makes a scenario's changes in the plan by the ordinary way of edits, as one change set, and notes that it was accepted. */
export async function acceptScenario(unit: UnitOfWork, id: string, conflicts: Conflicts): Promise<EditsResult> {
  const row = await layScenario(unit, id, conflicts);
  await unit.flush();
  return editsResult(unit, [row]);
}

/** The same as part of what a unit does besides, which writes it. Gives the scenario. */
export async function layScenario(unit: UnitOfWork, id: string, conflicts: Conflicts): Promise<WorkingRow> {
  const row = (await unit.load(scenario, [id])).get(id);
  if (!row?.projectId) throw notFound("scenario", id);
  requireOpen(row);
  const client = queryClientOf(unit.tx);
  const plan = await readPlanRecords(client, {
    orgId: unit.orgId,
    projectId: row.projectId,
    withRates: false,
    reader: unit.actor,
  });
  if (!plan) throw notFound("project", row.projectId);
  const steps = await readSteps(client, unit.orgId, id);
  const laid = scenarioPlan(plan.records, steps, conflicts === "theirs" ? "theirs" : "mine");
  if (conflicts === "refuse" && laid.conflicts.length > 0) {
    const told = toldConflicts(laid.conflicts, plan.records, laid.records);
    throw new Refusal(
      "scenario.conflict",
      `The plan has moved on in ${told.length} place${told.length === 1 ? "" : "s"} since "${String(row.values["name"])}" was made: ${told
        .slice(0, 3)
        .map(({ name, field, step }) => [name ?? step, field].filter(Boolean).join(" · "))
        .join("; ")}.`,
      {
        hint: "Compare it with the plan, then say whose values stay: the scenario's or the plan's.",
        issues: told.map(({ id: rowId, field, kind }) => ({
          path: [rowId, field].filter(Boolean).join("."),
          message: kind === "gone" ? "It is not in the plan any more." : "Somebody changed it meanwhile.",
        })),
      },
    );
  }
  const edits = validatedEdits(await withFreshIds(unit, laid.edits));
  await applyEdits(unit, edits);
  row.set({ state: "accepted", acceptedAt: unit.at });
  return row;
}

/** Rows that an acceptance undone before has left in the trash stay there; what is created anew gets ids of its own. */
async function withFreshIds(unit: UnitOfWork, edits: readonly Edit[]): Promise<Edit[]> {
  const fresh = new Map<string, string>();
  for (const record of new Set(edits.map((edit) => edit.record))) {
    const created = edits.filter((edit) => edit.op === "create" && edit.record === record).map(({ id }) => id);
    for (const id of (await unit.load(recordNamed(record), created)).keys()) fresh.set(id, newId());
  }
  if (fresh.size === 0) return [...edits];
  const renamed = (value: unknown) => (typeof value === "string" ? (fresh.get(value) ?? value) : value);
  return edits.map((edit) => ({
    ...edit,
    id: fresh.get(edit.id) ?? edit.id,
    ...("values" in edit
      ? { values: Object.fromEntries(Object.entries(edit.values).map(([name, value]) => [name, renamed(value)])) }
      : {}),
  }));
}
