import { project, type ExternalItem } from "@gantry/records";
import { permissionsIn, type Actor } from "../../../platform/access/actor.ts";
import type { QueryClient } from "../snapshot/queryClient.ts";
import { crossLoops } from "./crossLoops.ts";

interface Found {
  id: string;
  projectId: string;
  key: string;
  name: string;
  open: boolean;
  gone: boolean;
  start: number | null;
  finish: number | null;
}

interface Asked {
  orgId: string;
  projectId: string;
  /** Who will read it; null for the computed schedule, which readers of many kinds see. */
  reader: Actor | null;
}

const select = `
  select w.id, w.project_id as "projectId", p.key || '-' || w.number as key, w.name, p.visibility = 'organisation' as open,
    (w.deleted_at is not null or p.deleted_at is not null) as gone, s.start, s.finish
  from work_items w
  join projects p on p.org_id = w.org_id and p.id = w.project_id
  left join work_item_schedules s on s.org_id = w.org_id and s.work_item_id = w.id`;

/** XPL-2: the work items of other projects that links of this one wait for, as the reader may see them. */
export async function readExternals(client: QueryClient, asked: Asked): Promise<ExternalItem[]> {
  const { orgId, projectId } = asked;
  const { rows } = await client.query<{ id: string }>(
    `select distinct predecessor_id as id from dependencies
     where org_id = $1 and project_id = $2 and other_project_id is not null and deleted_at is null`,
    [orgId, projectId],
  );
  return readItems(
    client,
    asked,
    rows.map(({ id }) => id),
  );
}

/** These work items of other projects as they are now. */
export async function readItems(
  client: QueryClient,
  { orgId, projectId, reader }: Asked,
  ids: readonly string[],
): Promise<ExternalItem[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<Found>(`${select} where w.org_id = $1 and w.id = any($2::uuid[]) order by key`, [
    orgId,
    ids,
  ]);
  const loops = await crossLoops(client, { orgId, projectId });
  return rows.map((row) => {
    const path = loops.get(row.id) ?? [];
    const trouble = row.gone ? "gone" : path.length > 0 ? "loop" : row.finish === null ? "undated" : null;
    const told = path.map((step) =>
      step.projectId === projectId || sees(reader, step) ? step.key : "an item of another project",
    );
    return { ...shown(row, sees(reader, row) && !row.gone), trouble, path: told };
  });
}

/** Work items of other projects by their keys, as far as the reader may see them. */
export async function findExternals(
  client: QueryClient,
  { orgId, projectId, reader, keys }: Asked & { reader: Actor; keys: readonly string[] },
): Promise<ExternalItem[]> {
  const { rows } = await client.query<Found>(
    `${select} where w.org_id = $1 and w.project_id <> $2 and w.deleted_at is null and p.deleted_at is null
       and (upper(p.key), w.number) in (
         select upper(regexp_replace(each, '-\\d+$', '')), substring(each from '\\d+$')::int4 from unnest($3::text[]) each
       )`,
    [orgId, projectId, keys],
  );
  return rows
    .filter((row) => sees(reader, row))
    .map((row) => ({ ...shown(row, true), trouble: row.finish === null ? "undated" : null, path: [] }));
}

function sees(reader: Actor | null, { projectId, open }: { projectId: string; open: boolean }): boolean {
  return reader !== null && permissionsIn(reader, projectId, open).has(project.permissions.read);
}

function shown({ id, projectId, key, name, start, finish }: Found, seen: boolean) {
  const dates = { start, finish };
  return seen ? { id, projectId, key, name, ...dates } : { id, projectId: null, key: null, name: null, ...dates };
}
