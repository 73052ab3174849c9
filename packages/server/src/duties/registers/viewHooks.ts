import { savedView, viewPermission } from "@gantry/records";
import type { HookRegistry } from "../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../platform/records/workingRow.ts";
import { Refusal } from "../../platform/problems/refusal.ts";

/**
 * A view can be kept to oneself, but nobody can make one that somebody else alone sees. Everybody shares what they made; what others
 * shared, and what all are shown first, is for those who keep the registers.
 */
export function addViewHooks(hooks: HookRegistry): HookRegistry {
  return hooks.add(savedView.name, {
    prepare: async ({ actor, cause }, rows) => {
      // Whoever loads the demo has not made its views.
      if (!actor || cause === "demo") return;
      // A private view from before makers were noted is its owner's: it stays so once it is shared.
      const isOwn = ({ before, values }: WorkingRow) =>
        values["makerId"] === null && before?.["privateTo"] === actor.userId;
      for (const row of rows) if (row.isNew || isOwn(row)) row.set({ makerId: actor.userId });
    },
    check: async (unit, rows) => {
      for (const row of rows) {
        if (!unit.actor || row.verb === null) continue;
        checkOwner(unit.actor.userId, row);
        if (needsRight(unit.actor.userId, row)) requireRight(unit, row);
      }
    },
  });
}

function checkOwner(userId: string, { before, values }: WorkingRow): void {
  const owner = values["privateTo"];
  if (owner === null || owner === userId || owner === before?.["privateTo"]) return;
  const message = "A view can be private to yourself, or shared.";
  throw new Refusal("row.invalid", message, { issues: [{ path: "privateTo", message }] });
}

function needsRight(userId: string, { before, values, verb }: WorkingRow): boolean {
  if (before !== null && before["privateTo"] === null && before["makerId"] !== userId) return true;
  if (verb === "deleted") return false;
  const isFirst = isFirstOfAll(values);
  return isFirst && (verb !== "updated" || !isFirstOfAll(before ?? {}));
}

function isFirstOfAll(values: Readonly<Record<string, unknown>>): boolean {
  return values["isDefault"] === true && values["privateTo"] === null;
}

function requireRight({ access }: UnitOfWork, { declaration, projectId, values }: WorkingRow): void {
  const permission = viewPermission(projectId);
  if (access.holds(permission, declaration, projectId)) return;
  throw new Refusal(
    "access.denied",
    `"${String(values["name"])}" is shared: changing what others made, and saying what all are shown first, needs the permission "${permission}", which your role does not give.`,
    { hint: "Save a view of your own." },
  );
}
