import { scenario, scenarioStep, type EditsResult, type ScenarioRow } from "@gantry/records";
import { newId } from "../../../platform/db/newId.ts";
import { editsResult } from "../../../platform/records/editsResult.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import { queryClientOf } from "../snapshot/queryClientOf.ts";
import { readSteps } from "./readScenario.ts";

/** A new private scenario of the actor's with the steps of another; rows it creates get ids of their own, as both may be accepted. */
export async function copyScenario(unit: UnitOfWork, source: ScenarioRow, name: string): Promise<EditsResult> {
  const owner = unit.actor?.userId ?? null;
  const { projectId, note } = source;
  const row = unit.create(scenario, { projectId, name, note, privateTo: owner });
  const steps = await readSteps(queryClientOf(unit.tx), unit.orgId, source.id);
  const fresh = new Map(
    steps.flatMap(({ edits }) => edits.flatMap(({ op, id }) => (op === "create" ? [[id, newId()] as const] : []))),
  );
  for (const [index, { label, edits, seen }] of steps.entries())
    unit.create(scenarioStep, {
      projectId,
      scenarioId: row.id,
      privateTo: owner,
      seq: index + 1,
      label,
      edits: renamed(edits, fresh),
      seen: renamed(seen, fresh),
    });
  await unit.flush();
  return editsResult(unit, [row]);
}

/** Ids are told from other texts by being ids of rows that the scenario creates. */
function renamed<T>(value: T, fresh: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) => {
    if (typeof each === "string") return fresh.get(each) ?? each;
    if (typeof each !== "object" || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [fresh.get(name) ?? name, inner]));
  }) as T;
}
