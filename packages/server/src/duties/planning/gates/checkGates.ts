import { gate, gateCondition, textFromInstant, type gateStates, type GateCheck, type Row } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { mappingOf, systemSelect, toWire, type RowValues } from "../../../platform/records/recordMapping.ts";
import { checkCondition, type ConditionRow } from "./checkCondition.ts";
import { gateFindings } from "./gateFindings.ts";
import { gateSides } from "./gatePlace.ts";
import { gateDay, type GateScene } from "./gateScene.ts";

interface PlacedGate {
  id: string;
  name: string;
  state: (typeof gateStates)[number];
  workItemId: string;
  /** Minutes of project time. */
  date: number | null;
}

/** The gates of a project with what is missing, as of now; only those of `gateIds` where given. */
export async function checkGates(
  db: Db,
  { orgId, projectId, gateIds = null }: { orgId: string; projectId: string; gateIds?: readonly string[] | null },
): Promise<GateCheck[]> {
  const day = await gateDay(db, orgId);
  const { rows: gates } = await db.executeQuery<PlacedGate>(
    CompiledQuery.raw(gatesStatement, [orgId, projectId, gateIds]),
  );
  const conditions = await readConditions(db, orgId, gates);
  const checks: GateCheck[] = [];
  for (const each of gates) {
    const sides = await gateSides(db, { orgId, projectId, workItemId: each.workItemId });
    const scene: GateScene = { orgId, projectId, gateId: each.id, ...day, ...sides };
    const checked: GateCheck["conditions"] = [];
    for (const condition of conditions.filter(({ gateId }) => gateId === each.id))
      checked.push({ conditionId: condition.id, ...(await checkCondition(db, condition, scene)) });
    checks.push({
      gateId: each.id,
      date: each.date === null ? null : textFromInstant(each.date),
      missing: checked.filter(({ status }) => status !== "met").length,
      conditions: checked,
      findings: await gateFindings(db, each, scene),
    });
  }
  return checks;
}

const gatesStatement = `
  select g.id, g.name, g.state, g.work_item_id as "workItemId", s.finish as date
  from ${mappingOf(gate).table} g
  left join work_item_schedules s on s.org_id = g.org_id and s.work_item_id = g.work_item_id
  where g.org_id = $1 and g.project_id = $2 and g.deleted_at is null and ($3::uuid[] is null or g.id = any($3::uuid[]))
  order by s.finish, g.id`;

async function readConditions(db: Db, orgId: string, gates: readonly PlacedGate[]): Promise<ConditionRow[]> {
  const mapping = mappingOf(gateCondition);
  const fields = mapping.own.map(({ name, expression }) => `${expression} as "${name}"`);
  const { rows } = await db.executeQuery<RowValues>(
    CompiledQuery.raw(
      `select ${[...systemSelect, ...fields].join(", ")} from ${mapping.source}
       where t.org_id = $1 and t.gate_id = any($2::uuid[]) and t.deleted_at is null order by t.rank, t.id`,
      [orgId, gates.map(({ id }) => id)],
    ),
  );
  return rows.map((row) => toWire(mapping, row) as unknown as Row<typeof gateCondition>);
}
