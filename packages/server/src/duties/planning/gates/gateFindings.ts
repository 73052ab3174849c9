import { textFromInstant, type GateCheck } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import type { GateScene } from "./gateScene.ts";

type Finding = GateCheck["findings"][number];

interface Place {
  id: string;
  name: string;
  state: "closed" | "passed" | "waived" | "failed";
  workItemId: string;
  date: number | null;
}

/** GATE-7: an unopened gate moves no date, but is told when its date is over (a warning) and when work behind it has begun (an error). */
export async function gateFindings(db: Db, gate: Place, { orgId, behind, now }: GateScene): Promise<Finding[]> {
  if (gate.state === "passed" || gate.state === "waived") return [];
  const findings: Finding[] = [];
  const about = { where: { activityId: gate.workItemId }, data: { gateId: gate.id } };
  const begun = await begunWork(db, orgId, behind);
  const [first] = begun;
  if (first)
    findings.push({
      ...about,
      code: "gate.passedBy",
      severity: "error",
      message: `${first.key} "${first.name}"${begun.length > 1 ? ` and ${begun.length - 1} more` : ""} behind the gate "${gate.name}" ${begun.length > 1 ? "have" : "has"} begun, but the gate is not passed.`,
      hint: "Decide the gate, or take the work's actual start back.",
    });
  if (gate.date !== null && gate.date < now)
    findings.push({
      ...about,
      code: "gate.overdue",
      severity: "warning",
      message: `The gate "${gate.name}" was due on ${textFromInstant(gate.date).slice(0, 10)} and is not passed.`,
      hint: "Pass it, fail it, or waive what is missing.",
    });
  return findings;
}

async function begunWork(
  db: Db,
  orgId: string,
  behind: readonly string[],
): Promise<readonly { key: string; name: string }[]> {
  if (behind.length === 0) return [];
  const { rows } = await db.executeQuery<{ key: string; name: string }>(
    CompiledQuery.raw(
      `select p.key || '-' || w.number as key, w.name from work_items w
       join projects p on p.org_id = w.org_id and p.id = w.project_id
       where w.org_id = $1 and w.id = any($2::uuid[]) and w.active and w.deleted_at is null
         and (w.actual_start is not null or w.percent_complete > 0)
         and not exists (select 1 from work_items c where c.org_id = w.org_id and c.parent_id = w.id and c.deleted_at is null)
       order by w.actual_start, w.number`,
      [orgId, behind],
    ),
  );
  return rows;
}
