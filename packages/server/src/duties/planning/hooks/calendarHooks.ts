import { calendar, organisation, person, project, workItem, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";

/** What may work by a calendar, and the project in which its name may be told. */
const uses = [
  [
    organisation,
    "the organisation works by it",
    "select name, null::uuid as project_id from organisations where org_id = $1 and calendar_id = any($2::uuid[])",
  ],
  [
    project,
    "a project works by it",
    "select name, id as project_id from projects where org_id = $1 and calendar_id = any($2::uuid[]) and deleted_at is null",
  ],
  [
    workItem,
    "a work item works by it",
    "select name, project_id from work_items where org_id = $1 and calendar_id = any($2::uuid[]) and deleted_at is null",
  ],
  [
    person,
    "somebody works by it",
    "select name, null::uuid as project_id from people where org_id = $1 and calendar_id = any($2::uuid[]) and deleted_at is null",
  ],
  [
    calendar,
    "another calendar is based on it",
    "select name, project_id from calendars where org_id = $1 and base_id = any($2::uuid[]) and deleted_at is null and id <> all($2::uuid[])",
  ],
] as const;

interface User {
  name: string;
  project_id: string | null;
}

/** A calendar is not based on itself, and stays while something works by it. */
export const calendarHooks: RecordHooks = {
  async check(unit, rows) {
    const based = rows.filter((row) => !row.deleted && row.touched("baseId") && row.values["baseId"] !== null);
    for (const row of based)
      if (await leadsBack(unit, row.id, row.values["baseId"] as string)) throw loop(String(row.values["name"]));
  },
  async written(unit, rows) {
    const gone = rows.filter((row) => row.verb === "deleted").map((row) => row.id);
    if (gone.length === 0) return;
    for (const [declaration, why, statement] of uses) {
      const { rows: users } = await unit.tx.executeQuery<User>(
        CompiledQuery.raw(`${statement} limit 1`, [unit.orgId, gone]),
      );
      if (users[0])
        throw new Refusal(
          "row.inUse",
          `This calendar cannot go to the trash: ${why}${await nameToTell(unit, declaration, users[0])}.`,
          { hint: "Give that another calendar first." },
        );
    }
  },
};

/** Its name, unless it lies in a project that the actor may not see. */
async function nameToTell(
  unit: UnitOfWork,
  declaration: RecordDeclaration,
  { name, project_id: projectId }: User,
): Promise<string> {
  if (unit.actor) {
    await unit.access.load([projectId]);
    if (!unit.access.may("read", declaration, projectId)) return "";
  }
  return ` ("${name}")`;
}

async function leadsBack(unit: UnitOfWork, id: string, baseId: string): Promise<boolean> {
  const { rows } = await unit.tx.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      `with recursive base as (
         select id, base_id from calendars where org_id = $1 and id = $2
         union select c.id, c.base_id from calendars c join base b on c.id = b.base_id where c.org_id = $1
       ) select id from base`,
      [unit.orgId, baseId],
    ),
  );
  return baseId === id || rows.some((row) => row.id === id);
}

function loop(name: string): Refusal {
  const message = `"${name}" would be based on itself.`;
  return new Refusal("row.invalid", message, { issues: [{ path: "baseId", message }] });
}
