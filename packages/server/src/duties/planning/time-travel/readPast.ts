import type { RecordDeclaration } from "@gantry/records";
import { mappingOf, systemSelect, toWire } from "../../../platform/records/recordMapping.ts";
import type { QueryClient } from "../snapshot/queryClient.ts";
import { rolledBack, type PastChange, type PastRow } from "./rolledBack.ts";

export interface PastRequest {
  orgId: string;
  projectId: string;
  /** ISO, UTC. */
  at: string;
}

/** Changes since of what lies in the project, and of what it shares with others: people, calendars. */
const changesStatement = `
  select record, record_id as "recordId", verb, version, before, at from changes
  where org_id = $1 and at > $3::timestamptz and record = any($4::text[])
    and (project_id = $2 or (project_id is null and record = any($5::text[])))
  order by xid desc, seq desc`;

/** Rows of each record type as they were at the moment, also those in the trash by then, by the name of the type. */
export async function readPast(
  client: QueryClient,
  request: PastRequest,
  declarations: { own: readonly RecordDeclaration[]; shared: readonly RecordDeclaration[] },
): Promise<Map<string, PastRow[]>> {
  const { orgId, projectId, at } = request;
  const all = [...new Set([...declarations.own, ...declarations.shared])];
  const names = (of: readonly RecordDeclaration[]) => of.map(({ name }) => name);
  const { rows: changes } = await client.query<PastChange>(changesStatement, [
    orgId,
    projectId,
    at,
    names(all),
    names(declarations.shared),
  ]);
  const past = new Map<string, PastRow[]>();
  for (const declaration of all) {
    const rows = await readCurrent(client, declaration, { orgId, projectId });
    const own = changes.filter(({ record }) => record === declaration.name);
    past.set(declaration.name, [...rolledBack(rows, own).values()]);
  }
  return past;
}

/** Rows as they are now, from the trash too. */
async function readCurrent(
  client: QueryClient,
  declaration: RecordDeclaration,
  { orgId, projectId }: Pick<PastRequest, "orgId" | "projectId">,
): Promise<PastRow[]> {
  const mapping = mappingOf(declaration);
  const fields = mapping.own.map(({ name, expression }) => `${expression} as "${name}"`);
  const { rows } = await client.query<PastRow>(
    `select ${[...systemSelect, ...fields].join(", ")} from ${mapping.table} t
     where t.org_id = $1 and $2::uuid is not null and (${placeOf(declaration, mapping.projectColumn)})`,
    [orgId, projectId],
  );
  return rows.map((row) => toWire(mapping, row) as PastRow);
}

function placeOf({ fields }: RecordDeclaration, projectColumn: string | null): string {
  if (projectColumn === null) return "true";
  return fields["projectId"]?.nullable ? `${projectColumn} = $2 or ${projectColumn} is null` : `${projectColumn} = $2`;
}
