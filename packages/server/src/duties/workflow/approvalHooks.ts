import { choiceLabel, keyOfRow, recordNamed, stateField, type Field } from "@gantry/records";
import type { Actor } from "../../platform/access/actor.ts";
import { Refusal } from "../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../platform/records/hooks.ts";
import {
  approverOf,
  pendingApproval,
  readRules,
  rulesFor,
} from "../../platform/records/kernel-hooks/transitionRules.ts";
import type { UnitOfWork } from "../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../platform/records/workingRow.ts";
import { mayApprove } from "./approvers.ts";

/** Asking for a change of state, and deciding: an approval takes the row along to its new state in the same step. */
export const approvalHooks: RecordHooks = {
  async prepare(unit, rows) {
    if (!unit.actor || unit.cause === "undo") return;
    for (const row of rows) {
      if (row.isNew) await prepareRequest(unit, row, unit.actor);
      else if (isDecidedNow(row)) await decide(unit, row, unit.actor);
    }
  },
  async check(unit, rows) {
    if (unit.cause === "undo") return;
    for (const row of rows)
      if (!row.isNew && row.changedFields().includes("toState"))
        throw refused("toState", "What was asked for stays. Withdraw it and ask anew.");
  },
};

/** Whether the action decides, and this has not been seen to yet. */
function isDecidedNow({ before, values }: WorkingRow): boolean {
  return before?.["decision"] !== values["decision"] && before?.["decidedById"] === values["decidedById"];
}

async function prepareRequest(unit: UnitOfWork, row: WorkingRow, actor: Actor): Promise<void> {
  if (row.values["requestedById"] !== null) return;
  row.set({ requestedById: actor.userId });
  if (row.values["decision"] !== "pending") throw refused("decision", "Others decide, after you have asked.");
  const { subject, name, from, to } = await moveOf(unit, row);
  row.set({ name: calledNow(subject) });
  const rules = rulesFor(await readRules(unit.tx, unit.orgId, String(row.values["subjectRecord"])), from, to);
  if (approverOf(rules) === null) {
    const said = (state: string) => choiceLabel(subject.declaration.fields[name] as Field, state, "en");
    throw refused("toState", `Going from "${said(from)}" to "${said(to)}" needs nobody's approval.`);
  }
  const subjectRecord = String(row.values["subjectRecord"]);
  const pending = await pendingApproval(unit.tx, unit.orgId, { subjectRecord, subjectId: subject.id });
  if (pending) throw refused("subjectId", "Somebody has asked already, and it is not decided yet.");
}

function calledNow({ declaration, values }: WorkingRow): string {
  const title = declaration.title === null ? null : values[declaration.title];
  return [keyOfRow(declaration, values), title].filter(Boolean).join(" ").slice(0, 1000);
}

async function decide(unit: UnitOfWork, row: WorkingRow, actor: Actor): Promise<void> {
  const decision = String(row.values["decision"]);
  if (row.before?.["decision"] !== "pending")
    throw refused("decision", `It is ${String(row.before?.["decision"])} already.`);
  const isOwn = row.values["requestedById"] === actor.userId;
  if (decision === "withdrawn" && !isOwn)
    throw refused("decision", "Only who asked can withdraw it. Reject it instead.");
  if (decision !== "withdrawn") await requireApprover(unit, row, actor);
  row.set({ decidedById: actor.userId, decidedAt: unit.at });
  if (decision !== "approved") return;
  const { subject, name, to } = await moveOf(unit, row);
  subject.set({ [name]: to });
}

async function requireApprover(unit: UnitOfWork, row: WorkingRow, actor: Actor): Promise<void> {
  if (row.values["requestedById"] === actor.userId)
    throw new Refusal("access.denied", "Nobody approves what they asked for themselves.");
  const { from, to } = await moveOf(unit, row);
  const rules = rulesFor(await readRules(unit.tx, unit.orgId, String(row.values["subjectRecord"])), from, to);
  if (!mayApprove(actor, rules, row.projectId))
    throw new Refusal("access.denied", "The decision is for somebody with a higher role in this project.");
}

/** The row that is asked about, its state now and the one asked for. */
async function moveOf(unit: UnitOfWork, row: WorkingRow) {
  const declaration = recordNamed(String(row.values["subjectRecord"]));
  const name = stateField(declaration);
  const id = String(row.values["subjectId"]);
  const subject = (await unit.load(declaration, [id])).get(id);
  const to = String(row.values["toState"]);
  if (name === null || !subject)
    throw refused("subjectId", `A ${declaration.name} has no states that could be asked for.`);
  if (!declaration.fields[name]?.choices?.includes(to))
    throw refused("toState", `A ${declaration.name} is never "${to}".`);
  return { subject, name, from: String(subject.before?.[name]), to };
}

function refused(path: string, message: string): Refusal {
  return new Refusal("row.invalid", message, { issues: [{ path, message }] });
}
