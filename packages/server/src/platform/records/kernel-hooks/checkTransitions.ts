import { reservedCauses, type Transition } from "@gantry/records";
import { Refusal } from "../../problems/refusal.ts";
import type { UnitOfWork } from "../unitOfWork.ts";
import type { WorkingRow } from "../workingRow.ts";

/**
 * Lets states change along their declared ways only. A new row begins in the first state or one step from it. What the server puts
 * back or in as it was (undo, import, demo) went those ways before.
 */
export function checkTransitions(unit: UnitOfWork, rows: readonly WorkingRow[]): void {
  if ((reservedCauses as readonly string[]).includes(unit.cause)) return;
  for (const row of rows)
    for (const [name, { transitions, choices }] of Object.entries(row.declaration.fields))
      if (transitions && row.verb !== "deleted") checkRow(unit, row, name, transitions, choices?.[0] ?? "");
}

function checkRow(
  unit: UnitOfWork,
  row: WorkingRow,
  name: string,
  transitions: Readonly<Record<string, readonly Transition[]>>,
  first: string,
): void {
  const from = String(row.before?.[name] ?? first);
  const to = String(row.values[name]);
  if (from === to) return;
  const ways = transitions[from] ?? [];
  const way = ways.find((each) => each.to === to);
  if (!way) throw impossible(row, name, { from, to, ways });
  if (way.permission && unit.actor && !unit.access.holds(way.permission, row.declaration, row.projectId))
    throw new Refusal(
      "access.denied",
      `Taking a ${row.declaration.name} from "${from}" to "${to}" needs the permission "${way.permission}", which your role does not give.`,
      { issues: [{ path: name, message: `Needs the permission "${way.permission}".` }] },
    );
  const missing = way.requires.filter((field) => isEmpty(row.values[field]));
  if (missing.length > 0)
    throw new Refusal(
      "state.incomplete",
      `"${to}" asks for ${missing.join(", ")}, which ${missing.length === 1 ? "is" : "are"} empty.`,
      {
        hint: "Fill them in and send them together with the state.",
        issues: missing.map((path) => ({ path, message: `Needed for "${to}".` })),
      },
    );
}

function impossible(
  { declaration }: WorkingRow,
  path: string,
  { from, to, ways }: { from: string; to: string; ways: readonly Transition[] },
): Refusal {
  const next = ways.map((each) => each.to);
  const message =
    next.length > 0
      ? `From "${from}" a ${declaration.name} goes to ${next.join(" or ")}, not to "${to}".`
      : `"${from}" is the last state of a ${declaration.name}.`;
  return new Refusal("state.impossible", message, { issues: [{ path, message }] });
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
