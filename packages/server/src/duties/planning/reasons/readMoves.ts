import { textFromInstant, type ScheduleMoves } from "@gantry/records";
import type { StoredMove } from "../schedule/scheduleMoves.ts";
import type { QueryClient } from "../snapshot/queryClient.ts";

interface MovesRow {
  revision: number;
  at: string;
  change_set_ids: string[];
  finish_before: number | null;
  finish_after: number | null;
  moved_count: number;
  items: StoredMove[];
}

interface EditRow {
  change_set_id: string;
  user_id: string | null;
  user_name: string | null;
  cause: string;
  record: string;
  record_id: string;
  verb: "created" | "updated" | "deleted" | "restored";
  fields: string[] | null;
  name: string | null;
}

const MOST_EDITS = 20;

const movesStatement = `
  select revision, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, change_set_ids, finish_before, finish_after, moved_count, items
  from schedule_moves where org_id = $1 and project_id = $2 and revision < $3 order by revision desc limit $4`;

/** Changes of the plan itself: of this project, or of calendars and people of the organisation, by which the plan was computed. */
const editsStatement = `
  select c.change_set_id, c.user_id, u.name as user_name, c.cause, c.record, c.record_id, c.verb, w.name,
    case when c.verb = 'updated' then (select array_agg(k order by k) from jsonb_object_keys(c.after) k) end as fields
  from changes c
  left join users u on u.org_id = c.org_id and u.id = c.user_id
  left join work_items w on c.record = 'workItem' and w.org_id = c.org_id and w.id = c.record_id
  where c.org_id = $1 and c.change_set_id = any($3::uuid[]) and c.private_to is null
    and (c.project_id = $2 or (c.project_id is null and c.record in ('calendar', 'person')))
    and c.record in ('project', 'workItem', 'dependency', 'assignment', 'calendar', 'person', 'sprint')
  order by c.seq`;

/** What moved in a project, the latest first, with the edits that did it. */
export async function readMoves(
  client: QueryClient,
  { orgId, projectId, before, limit }: { orgId: string; projectId: string; before: number; limit: number },
): Promise<{ items: ScheduleMoves[]; next: number | null }> {
  const { rows } = await client.query<MovesRow>(movesStatement, [orgId, projectId, before, limit + 1]);
  const shown = rows.slice(0, limit);
  const setIds = shown.flatMap((row) => row.change_set_ids);
  const { rows: edits } = await client.query<EditRow>(editsStatement, [orgId, projectId, setIds]);
  const names = await readNames(client, orgId, shown);
  const items = shown.map((row): ScheduleMoves => ({
    revision: row.revision,
    at: row.at,
    changeSets: row.change_set_ids.map((id) => changeSet(id, edits)),
    finish: { before: text(row.finish_before), after: text(row.finish_after) },
    movedCount: row.moved_count,
    items: row.items.flatMap((move) => {
      const known = names.get(move.id);
      return known ? [moveOf(move, known)] : [];
    }),
  }));
  return { items, next: rows.length > limit ? (shown.at(-1)?.revision ?? null) : null };
}

const text = (instant: number | null) => (instant === null ? null : textFromInstant(instant));

function changeSet(id: string, all: readonly EditRow[]): ScheduleMoves["changeSets"][number] {
  const edits = all.filter((edit) => edit.change_set_id === id);
  const [first] = edits;
  return {
    id,
    by: first?.user_id ? { id: first.user_id, name: first.user_name ?? "" } : null,
    cause: first?.cause ?? "",
    edits: edits.slice(0, MOST_EDITS).map(({ record, record_id, verb, fields, name }) => ({
      record,
      id: record_id,
      name,
      verb,
      fields: fields ?? [],
    })),
  };
}

interface Named {
  name: string;
  kind: string;
}

function moveOf({ id, start, finish, float, via }: StoredMove, { name, kind }: Named): ScheduleMoves["items"][number] {
  return {
    workItemId: id,
    name,
    milestone: kind === "milestone" || kind === "finishMilestone",
    start: { before: text(start[0]), after: text(start[1]) },
    finish: { before: text(finish[0]), after: text(finish[1]) },
    totalFloat: { before: float[0], after: float[1] },
    viaId: via,
  };
}

async function readNames(client: QueryClient, orgId: string, rows: readonly MovesRow[]): Promise<Map<string, Named>> {
  const ids = [...new Set(rows.flatMap((row) => row.items.map(({ id }) => id)))];
  const { rows: found } = await client.query<Named & { id: string }>(
    "select id, name, kind from work_items where org_id = $1 and id = any($2::uuid[])",
    [orgId, ids],
  );
  return new Map(found.map((row) => [row.id, row]));
}
