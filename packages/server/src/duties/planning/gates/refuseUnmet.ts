import type { GateCheck } from "@gantry/records";
import type { Db } from "../../../platform/db/database.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { checkGates } from "./checkGates.ts";

/** GATE-8: a gate is passed only while all its conditions are met. */
export async function refuseUnmet(db: Db, row: WorkingRow, orgId: string): Promise<void> {
  const [check] = await checkGates(db, { orgId, projectId: row.projectId ?? "", gateIds: [row.id] });
  if (!check || check.missing === 0) return;
  const missing = check.conditions.filter(({ status }) => status !== "met");
  throw new Refusal(
    "gate.unmet",
    `"${String(row.values["name"])}" cannot be passed: ${check.missing} of its ${check.conditions.length} conditions ${check.missing === 1 ? "is" : "are"} not met. Missing: ${missing.map(told).join("; ")}.`,
    {
      hint: "Bring about what is missing, or waive it with a reason.",
      issues: missing.map((condition) => ({ path: condition.conditionId, message: told(condition) })),
    },
  );
}

const SAID = 3;

function told({ missing, count, problem }: GateCheck["conditions"][number]): string {
  if (problem) return problem.message.replace(/\.$/, "");
  const names = missing.slice(0, SAID).map(({ key, name }) => (key === null ? name : `${key} "${name}"`));
  return count > names.length ? `${names.join(", ")} and ${count - names.length} more` : names.join(", ");
}
