import {
  approval,
  choiceLabel,
  fieldLabel,
  recordName,
  sheetCause,
  stateField,
  type CustomValues,
  type Transition,
} from "@gantry/records";
import { isAdministrator, rolesIn } from "../../access/actor.ts";
import { Refusal } from "../../problems/refusal.ts";
import { isPutBack } from "../isPutBack.ts";
import type { UnitOfWork } from "../unitOfWork.ts";
import type { WorkingRow } from "../workingRow.ts";
import { approverOf, pendingApproval, readRules, rulesFor, type Rule } from "./transitionRules.ts";

/** A change of state of one row. */
interface Move {
  row: WorkingRow;
  /** The field that holds the state. */
  name: string;
  from: string;
  to: string;
}

/**
 * Lets states change along their declared ways only, and as the organisation's rules allow. A new row begins in the first state or one
 * step from it. What the server puts back or in as it was (undo, import, demo) went those ways before; going one back takes the
 * permission that going it took.
 */
export async function checkTransitions(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  if (unit.cause === "undo") for (const move of rows.flatMap((row) => moveOf(row))) checkUndone(unit, move);
  if (isPutBack(unit)) return;
  // Rows that come in by a table are in whatever state they were in where it was kept.
  const moves = rows.filter((row) => !(row.isNew && unit.cause === sheetCause)).flatMap((row) => moveOf(row));
  const [first] = moves;
  if (!first) return;
  const rules = await readRules(unit.tx, unit.orgId, first.row.declaration.name);
  for (const move of moves) {
    checkDeclared(unit, move);
    await checkRules(unit, move, rulesFor(rules, move.from, move.to));
  }
}

function moveOf(row: WorkingRow): Move[] {
  const name = stateField(row.declaration);
  if (name === null || row.verb === "deleted") return [];
  const from = String(row.before?.[name] ?? row.declaration.fields[name]?.initial);
  const to = String(row.values[name]);
  return from === to ? [] : [{ row, name, from, to }];
}

function checkDeclared(unit: UnitOfWork, move: Move): void {
  const { row, name, from, to } = move;
  const { transitions } = row.declaration.fields[name] ?? {};
  if (!transitions) return;
  const ways = transitions[from] ?? [];
  const way = ways.find((each) => each.to === to);
  if (!way) throw impossible(move, ways);
  requirePermission(unit, move, way.permission);
  requireFilled(move, way.requires);
}

/** The way is gone back, or, where an undoing is undone, once more. */
function checkUndone(unit: UnitOfWork, move: Move): void {
  const { row, name, from, to } = move;
  const { transitions } = row.declaration.fields[name] ?? {};
  const forth = transitions?.[to]?.find((each) => each.to === from);
  const again = transitions?.[from]?.find((each) => each.to === to);
  for (const way of [forth, again]) requirePermission(unit, move, way?.permission ?? null);
}

function requirePermission(unit: UnitOfWork, move: Move, permission: Transition["permission"]): void {
  const { declaration, projectId } = move.row;
  if (permission === null || !unit.actor || unit.access.holds(permission, declaration, projectId)) return;
  throw denied(move, `needs the permission "${permission}", which your role does not give.`);
}

async function checkRules(unit: UnitOfWork, move: Move, rules: readonly Rule[]): Promise<void> {
  const { row, name, from, to } = move;
  if (rules.some((rule) => rule.forbidden)) {
    const message = `Your organisation does not let a ${nameOf(row)} go from "${stateOf(move, from)}" to "${stateOf(move, to)}".`;
    throw new Refusal("state.impossible", message, { issues: [{ path: name, message }] });
  }
  for (const { roles } of rules)
    if (roles.length > 0 && !hasRole(unit, row, roles))
      throw denied(move, `is for the roles ${roles.join(", ")}, and yours is another.`);
  requireFilled(move, [...new Set(rules.flatMap((rule) => rule.requires))]);
  const approver = approverOf(rules);
  if (approver && unit.actor && !isApproved(unit, move)) throw await approvalRequired(unit, move, approver);
}

/** Says who has to approve, and what was asked for already: while that is not decided, nothing else can be asked for. */
async function approvalRequired(
  { tx, orgId }: UnitOfWork,
  move: Move,
  by: "manager" | "administrator",
): Promise<Refusal> {
  const { row, name, to } = move;
  const pending = await pendingApproval(tx, orgId, { subjectRecord: row.declaration.name, subjectId: row.id });
  const role = by === "manager" ? "a manager of the project" : "an administrator";
  return new Refusal(
    "state.approvalRequired",
    `Before a ${nameOf(row)} goes to "${stateOf(move, to)}", ${role} has to approve it.`,
    {
      hint: pending
        ? "Somebody has asked already, and it is not decided yet."
        : "Ask for approval; the state changes when it is given.",
      issues: [{ path: name, message: "Needs approval." }],
      approval: { record: row.declaration.name, id: row.id, toState: to, by, ...(pending ? { pending } : {}) },
    },
  );
}

function hasRole(unit: UnitOfWork, { projectId }: WorkingRow, roles: readonly string[]): boolean {
  const { actor } = unit;
  if (!actor || isAdministrator(actor)) return true;
  const held = rolesIn(actor, projectId);
  return roles.some((role) => held.has(role));
}

/** The approval that this very action gives. Whether its giver may is checked with it. */
function isApproved(unit: UnitOfWork, { row, to }: Move): boolean {
  return unit
    .rows(approval)
    .some(
      ({ values, before }) =>
        values["subjectId"] === row.id &&
        values["toState"] === to &&
        values["decision"] === "approved" &&
        before?.["decision"] === "pending",
    );
}

function requireFilled(move: Move, names: readonly string[]): void {
  const { row } = move;
  const missing = names.filter((name) => isEmpty(valueOf(row, name)));
  const state = stateOf(move, move.to);
  if (missing.length > 0)
    throw new Refusal(
      "state.incomplete",
      `"${state}" asks for ${missing.map((name) => labelOf(row, name)).join(", ")}, which ${missing.length === 1 ? "is" : "are"} empty.`,
      {
        hint: "Fill them in and send them together with the state.",
        issues: missing.map((path) => ({ path, message: `Needed for "${state}".` })),
      },
    );
}

/** What people call a state. */
function stateOf({ row, name }: Move, state: string): string {
  const field = row.declaration.fields[name];
  return field ? choiceLabel(field, state, "en") : state;
}

function nameOf({ declaration }: WorkingRow): string {
  return recordName(declaration, "en").toLowerCase();
}

/** What a field is called; of one that the organisation made, its key. */
function labelOf({ declaration }: WorkingRow, name: string): string {
  return name.startsWith("cf.") ? name : fieldLabel(declaration, name, "en");
}

function valueOf({ values }: WorkingRow, name: string): unknown {
  return name.startsWith("cf.") ? (values["custom"] as CustomValues)[name.slice(3)] : values[name];
}

function denied(move: Move, why: string): Refusal {
  const { row, name, from, to } = move;
  const message = `Taking a ${nameOf(row)} from "${stateOf(move, from)}" to "${stateOf(move, to)}" ${why}`;
  return new Refusal("access.denied", message, { issues: [{ path: name, message }] });
}

function impossible(move: Move, ways: readonly Transition[]): Refusal {
  const { row, name, from, to } = move;
  const next = ways.map((each) => stateOf(move, each.to));
  const message =
    next.length > 0
      ? `From "${stateOf(move, from)}" a ${nameOf(row)} goes to ${next.join(" or ")}, not to "${stateOf(move, to)}".`
      : `"${stateOf(move, from)}" is the last state of a ${nameOf(row)}.`;
  return new Refusal("state.impossible", message, { issues: [{ path: name, message }] });
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
