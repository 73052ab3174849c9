import {
  assignment,
  boardColumn,
  calendar,
  dependency,
  person,
  project,
  skillNeed,
  sprint,
  workItem,
  type ExternalItem,
  type RecordDeclaration,
} from "@gantry/records";
import type { Actor } from "../../../platform/access/actor.ts";
import { mappingOf, systemSelect, toWire, type RowValues } from "../../../platform/records/recordMapping.ts";
import { readExternals } from "../cross-links/readExternals.ts";
import type { QueryClient } from "./queryClient.ts";
import { columnsAsJson } from "./columnsAsJson.ts";

const inProject = "t.org_id = $1 and t.project_id = $2 and t.deleted_at is null";

const statements = {
  workItems: columnsAsJson(workItem, { where: inProject, orderBy: "t.rank, t.id" }),
  dependencies: columnsAsJson(dependency, { where: inProject, orderBy: "t.id" }),
  assignments: columnsAsJson(assignment, { where: inProject, orderBy: "t.id" }),
  skillNeeds: columnsAsJson(skillNeed, { where: inProject, orderBy: "t.id" }),
  sprints: columnsAsJson(sprint, { where: inProject, orderBy: "t.start, t.id" }),
  boardColumns: columnsAsJson(boardColumn, { where: inProject, orderBy: "t.rank, t.id" }),
  // Also those who left: their assignments stay.
  people: peopleAsJson([]),
  peopleWithoutRates: peopleAsJson(["costRate"]),
};

function peopleAsJson(without: readonly string[]): string {
  const assigned =
    "exists (select 1 from assignments a where a.org_id = $1 and a.project_id = $2 and a.person_id = t.id and a.deleted_at is null)";
  return columnsAsJson(person, {
    where: `t.org_id = $1 and $2::uuid is not null and (t.deleted_at is null or ${assigned})`,
    orderBy: "t.name, t.id",
    without,
  });
}

export interface PlanTables {
  project: RowValues;
  calendars: RowValues[];
  /** JSON text of a `Table` each. */
  workItems: string;
  dependencies: string;
  assignments: string;
  skillNeeds: string;
  people: string;
  sprints: string;
  boardColumns: string;
  externals: ExternalItem[];
}

export interface PlanAsked {
  orgId: string;
  projectId: string;
  withRates: boolean;
  /** Who may see what of other projects; null where it is for readers of many kinds. */
  reader: Actor | null;
}

/** The records of one plan; null when there is no such project. The caller holds a snapshot, so that they fit each other. */
export async function readPlanTables(
  client: QueryClient,
  { orgId, projectId, withRates, reader }: PlanAsked,
): Promise<PlanTables | null> {
  const values = [orgId, projectId];
  const [found] = await readRows(client, project, "t.org_id = $1 and t.id = $2 and t.deleted_at is null", values);
  if (!found) return null;
  return {
    project: found,
    calendars: await readRows(
      client,
      calendar,
      "t.org_id = $1 and (t.project_id is null or t.project_id = $2) and t.deleted_at is null order by t.name, t.id",
      values,
    ),
    workItems: await readJson(client, statements.workItems, values),
    dependencies: await readJson(client, statements.dependencies, values),
    assignments: await readJson(client, statements.assignments, values),
    skillNeeds: await readJson(client, statements.skillNeeds, values),
    people: await readJson(client, withRates ? statements.people : statements.peopleWithoutRates, values),
    sprints: await readJson(client, statements.sprints, values),
    boardColumns: await readJson(client, statements.boardColumns, values),
    externals: await readExternals(client, { orgId, projectId, reader }),
  };
}

export async function readRows(
  client: QueryClient,
  declaration: RecordDeclaration,
  where: string,
  values: unknown[],
): Promise<RowValues[]> {
  const mapping = mappingOf(declaration);
  const fields = [...mapping.own, ...mapping.derived].map((each) => `${each.expression} as "${each.name}"`);
  const { rows } = await client.query<RowValues>(
    `select ${[...systemSelect, ...fields].join(", ")} from ${mapping.source} where ${where}`,
    values,
  );
  return rows.map((row) => toWire(mapping, row));
}

async function readJson(client: QueryClient, statement: string, values: unknown[]): Promise<string> {
  const { rows } = await client.query<{ json: string }>(statement, values);
  return rows[0]?.json ?? '{"count":0,"columns":{}}';
}
