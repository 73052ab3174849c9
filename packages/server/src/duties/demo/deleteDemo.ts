import {
  calendar,
  customField,
  dependency,
  person,
  project,
  records,
  user,
  type RecordDeclaration,
} from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../platform/access/actor.ts";
import type { UnitOfWork } from "../../platform/records/unitOfWork.ts";
import { mappingOf } from "../../platform/records/recordMapping.ts";
import { writeUnit, type WritingServices } from "../../platform/records/writing.ts";
import { lockOrganisation } from "./loadDemo.ts";

/**
 * Takes the demo away, for good: its projects with all that is in them, also what people added there, and its people, users and
 * calendars as far as nothing else uses them; those that something does use stay as ordinary ones. The change log keeps what it
 * says, and live readers hear of every project, person, user and calendar that goes, and of other projects' links to them.
 */
export async function deleteDemo(services: WritingServices, actor: Actor): Promise<void> {
  await writeUnit(services, { orgId: actor.orgId, actor, cause: "demo" }, async (unit) => {
    const owner = await lockOrganisation(unit);
    owner.set({ demoRecords: 0 });
    const projects = await demoIds(unit, "project");
    const waiting = await waitingElsewhere(unit, projects);
    await say(unit, dependency, waiting);
    await say(unit, project, projects);
    // While what the links join is still there.
    await unit.prepare();
    await runAll(unit, contents, projects);
    await deleteShared(unit);
    const going = [await unusedUsers(unit), await unusedPeople(unit), await unusedCalendars(unit)] as const;
    await say(unit, user, going[0]);
    await say(unit, person, going[1]);
    await say(unit, calendar, going[2]);
    await unit.flush();
    await runAll(unit, ["delete from dependencies where org_id = $1 and id = any($2::uuid[])"], waiting);
    await runAll(unit, ["delete from users where org_id = $1 and id = any($2::uuid[])"], going[0]);
    await runAll(unit, ["delete from people where org_id = $1 and id = any($2::uuid[])"], going[1]);
    await runAll(unit, ["delete from calendars where org_id = $1 and id = any($2::uuid[])"], going[2]);
    await runAll(unit, ["delete from projects where org_id = $1 and id = any($2::uuid[])"], projects);
    await runAll(unit, ["delete from search_entries where org_id = $1 and project_id = any($2::uuid[])"], projects);
    await unit.tx.executeQuery(CompiledQuery.raw("delete from demo_rows where org_id = $1", [unit.orgId]));
  });
}

/** Tables of migrations, whose rows go before those they name. Schedules, numbers and requests go with their rows. */
const inOrder = [
  "scenario_steps",
  "scenarios",
  "baselines",
  "gate_conditions",
  "gates",
  "assignments",
  "dependencies",
  "work_item_schedules",
  "work_items",
  "sprints",
  "board_columns",
  "memberships",
];
/** These go later, or stay, one by one. */
const apart = new Set(["projects", "calendars"]);

const tables = (records as readonly RecordDeclaration[]).map((declaration) => mappingOf(declaration));
const others = tables
  .filter(({ declaration, table }) => declaration.scope === "project" && !inOrder.includes(table) && !apart.has(table))
  .map(({ table }) => table);

/**
 * What the organisation's people have in common: skills, absences, teams, and what may lie in no project, as shared views do. What names
 * others is declared after them, and goes first.
 */
const shared = tables
  .filter(({ declaration: { name, scope, fields }, table }) =>
    scope === "organisation"
      ? !["organisation", "user", "person"].includes(name)
      : others.includes(table) && fields["projectId"]?.nullable,
  )
  .toReversed();

/** All that lies in the projects. */
const contents = [
  "delete from dependencies where org_id = $1 and other_project_id = any($2::uuid[]) and deleted_at is not null",
  ...[...others, ...inOrder].map((table) => `delete from ${table} where org_id = $1 and project_id = any($2::uuid[])`),
];

/** Nothing that is left names the row of the demo: conditions on every field of every record that could. */
function unnamed(record: string): string {
  return tables
    .filter(({ table }) => others.includes(table) || shared.some((each) => each.table === table))
    .flatMap(({ table, own }) =>
      own
        .filter(({ field }) => field.kind === "reference" && field.to === record)
        .map(
          ({ column }) => `and not exists (select 1 from ${table} x where x.org_id = $1 and x.${column} = r.record_id)`,
        ),
    )
    .join(" ");
}

/** No row holds a value of the field `t`: of those that do it says what they mean. */
const unfilled = tables
  .filter(({ byName }) => byName.has("custom"))
  .map(
    ({ declaration, table }) =>
      `and not (t.record_type = '${declaration.name}' and exists (select 1 from ${table} x where x.org_id = $1 and x.custom ? t.key))`,
  )
  .join(" ");

/** Takes away what the demo brought of them, as far as nothing else names it: those that others name go after these. */
async function deleteShared(unit: UnitOfWork): Promise<void> {
  let gone = 0n;
  for (const { declaration, table } of shared) {
    const { numAffectedRows = 0n } = await unit.tx.executeQuery(
      CompiledQuery.raw(
        `delete from ${table} t using demo_rows r where t.org_id = $1 and r.org_id = $1 and r.record = $2 and r.record_id = t.id
         ${unnamed(declaration.name)} ${declaration.name === customField.name ? unfilled : ""}`,
        [unit.orgId, declaration.name],
      ),
    );
    gone += numAffectedRows;
  }
  if (gone > 0n) await deleteShared(unit);
}

/** Links of other projects, which are told of them and scheduled without them: what they wait for goes. */
function waitingElsewhere(unit: UnitOfWork, projects: readonly string[]): Promise<string[]> {
  return ids(
    unit,
    `select id from dependencies where org_id = $1 and other_project_id = any($2::uuid[]) and project_id <> all($2::uuid[])
     and deleted_at is null`,
    [projects],
  );
}

async function demoIds(unit: UnitOfWork, record: string): Promise<string[]> {
  return ids(unit, "select record_id as id from demo_rows where org_id = $1 and record = $2", [record]);
}

/** Users of the demo that lead or work in no project outside of it. Those who can sign in by now are somebody's. */
function unusedUsers(unit: UnitOfWork): Promise<string[]> {
  return ids(
    unit,
    `select r.record_id as id from demo_rows r where r.org_id = $1 and r.record = 'user'
     and not exists (select 1 from projects p where p.org_id = $1 and p.manager_id = r.record_id and not ${isOfDemo("project", "p.id")})
     and not exists (select 1 from memberships m where m.org_id = $1 and m.user_id = r.record_id)
     and not exists (select 1 from gates g where g.org_id = $1 and r.record_id in (g.decider_id, g.decided_by_id))
     and not exists (select 1 from gate_conditions g where g.org_id = $1 and r.record_id in (g.signer_id, g.signed_by_id))
     and not exists (select 1 from scenarios s where s.org_id = $1 and r.record_id in (s.owner_id, s.private_to))
     and not exists (select 1 from credentials c where c.org_id = $1 and c.user_id = r.record_id) ${unnamed("user")}`,
  );
}

/** People of the demo that are assigned nowhere else and belong to no account that stays. */
function unusedPeople(unit: UnitOfWork): Promise<string[]> {
  return ids(
    unit,
    `select r.record_id as id from demo_rows r where r.org_id = $1 and r.record = 'person'
     and not exists (select 1 from assignments a where a.org_id = $1 and a.person_id = r.record_id)
     and not exists (select 1 from users u where u.org_id = $1 and u.person_id = r.record_id and not ${isOfDemo("user", "u.id")}) ${unnamed("person")}`,
  );
}

/** Calendars of the demo by which nothing outside of it works, and those within its projects. */
function unusedCalendars(unit: UnitOfWork): Promise<string[]> {
  return ids(
    unit,
    `with recursive kept as (
       select calendar_id as id from organisations where org_id = $1
       union select calendar_id from projects p where p.org_id = $1 and not ${isOfDemo("project", "p.id")}
       union select calendar_id from work_items where org_id = $1
       union select calendar_id from people p where p.org_id = $1 and not ${isOfDemo("person", "p.id")}
       union select base_id from calendars c where c.org_id = $1 and not ${isOfDemo("calendar", "c.id")} and not ${isOfDemo("project", "c.project_id")}
       union select c.base_id from calendars c join kept k on c.id = k.id where c.org_id = $1
     )
     select c.id from calendars c where c.org_id = $1 and (${isOfDemo("calendar", "c.id")} or ${isOfDemo("project", "c.project_id")})
     and not exists (select 1 from kept k where k.id = c.id)`,
  );
}

function isOfDemo(record: string, column: string): string {
  return `exists (select 1 from demo_rows d where d.org_id = $1 and d.record = '${record}' and d.record_id = ${column})`;
}

async function ids(unit: UnitOfWork, statement: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await unit.tx.executeQuery<{ id: string }>(CompiledQuery.raw(statement, [unit.orgId, ...values]));
  return rows.map((row) => row.id);
}

async function say(unit: UnitOfWork, declaration: RecordDeclaration, going: readonly string[]): Promise<void> {
  for (const row of (await unit.load(declaration, going)).values()) row.setDeleted(true);
}

async function runAll(unit: UnitOfWork, statements: readonly string[], rowIds: readonly string[]): Promise<void> {
  for (const statement of statements) await unit.tx.executeQuery(CompiledQuery.raw(statement, [unit.orgId, rowIds]));
}
