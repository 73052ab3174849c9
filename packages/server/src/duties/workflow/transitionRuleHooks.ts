import { recordOrNull, stateField } from "@gantry/records";
import { Refusal } from "../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../platform/records/hooks.ts";
import type { WorkingRow } from "../../platform/records/workingRow.ts";

/** Rules name states and fields that there are. */
export const transitionRuleHooks: RecordHooks = {
  check: async (_, rows) => rows.forEach((row) => checkRule(row)),
};

function checkRule({ values }: WorkingRow): void {
  const { recordType, fromState, toState, requires } = values;
  const declaration = recordOrNull(String(recordType));
  if (!declaration) throw refused("recordType", `No record type is named "${String(recordType)}".`);
  const name = stateField(declaration);
  if (name === null) throw refused("recordType", `A ${declaration.name} has no states.`);
  const choices = declaration.fields[name]?.choices ?? [];
  for (const [path, state] of [
    ["fromState", fromState],
    ["toState", toState],
  ] as const)
    if (state !== null && !choices.includes(String(state)))
      throw refused(path, `A ${declaration.name} is ${choices.join(", ")}, never "${String(state)}".`);
  if (fromState === toState) throw refused("toState", "A rule is for going from one state to another.");
  const unknown = (requires as readonly string[]).find((each) => !each.startsWith("cf.") && !declaration.fields[each]);
  if (unknown !== undefined) throw refused("requires", `A ${declaration.name} has no field "${unknown}".`);
}

function refused(path: string, message: string): Refusal {
  return new Refusal("row.invalid", message, { issues: [{ path, message }] });
}
