import { bindQuery, parseQuery, type RecordDeclaration, type Trigger } from "@gantry/records";
import type { Actor } from "../../../platform/access/actor.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import { queryContext } from "../../../platform/records/query/queryContext.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { askedQuery, watchableRecord } from "./triggerHits.ts";
import { watcherOf } from "./watcherOf.ts";

/** Refuses a trigger that cannot be understood, or that names what its maker or its watcher may not see (TRG-2). */
export async function checkTrigger(unit: UnitOfWork, row: WorkingRow): Promise<void> {
  const trigger = row.values["trigger"] as Trigger | null;
  const { projectId } = row;
  if (trigger === null || projectId === null) return;
  const declaration = watchableRecord(trigger.record);
  if (!declaration || !(await mayRead(unit, declaration, projectId))) {
    const message = `There is no record type "${trigger.record}" in a project, or you may not see it.`;
    throw new Refusal("row.invalid", message, { issues: [{ path: "trigger.record", message }] });
  }
  const { actor } = unit;
  const readers = [...(actor ? [actor] : []), watcherOf(unit.orgId, projectId)];
  for (const reader of readers) await requireUnderstood(unit, reader, { declaration, trigger, projectId });
}

async function mayRead(unit: UnitOfWork, declaration: RecordDeclaration, projectId: string): Promise<boolean> {
  if (!unit.actor) return true;
  await unit.access.load([projectId]);
  return unit.access.may("read", declaration, projectId);
}

interface Asked {
  declaration: RecordDeclaration;
  trigger: Trigger;
  projectId: string;
}

async function requireUnderstood(unit: UnitOfWork, reader: Actor, { declaration, trigger, projectId }: Asked) {
  const text = askedQuery(trigger, projectId);
  const context = await queryContext(unit.tx, reader, text);
  // Whoever watches is nobody in particular.
  const { problems } = bindQuery(declaration, parseQuery(text), {
    ...context,
    userId: null,
    personId: null,
    knowsNoHidden: true,
  });
  const [first] = problems;
  if (!first) return;
  throw new Refusal("query.invalid", `At character ${first.at} of the trigger: ${first.message}`, {
    issues: problems.map(({ at, message }) => ({ path: `trigger.query.${at}`, message })),
  });
}
