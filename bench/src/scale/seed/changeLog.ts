import { workItem } from "@gantry/records";
import { sealedContent, sealFormula } from "@gantry/server/seals";
import type pg from "pg";
import { withoutIndexes } from "./copyRow.ts";

const COLUMNS =
  "org_id, record, record_id, project_id, verb, version, before, after, user_id, at, change_set_id, cause";
/** PostgreSQL takes a hundred arguments. */
const MOST_PAIRS = 50;

/** A change log as the product would have written it: each item made, then changed in turn, every entry sealed. */
export async function seedChangeLog(client: pg.Client, changes: number): Promise<void> {
  const { rows } = await client.query<{ items: number }>("select count(*)::int4 as items from t_items");
  const turns = Math.floor(changes / (rows[0]?.items ?? 1)) - 1;
  await withoutIndexes(client, "changes", async () => {
    await client.query(
      `insert into changes (${COLUMNS}) select t.org_id, 'workItem', t.id, t.project_id, 'created', 1, null, ${wholeRow()}, p.manager_id, t.created_at, uuidv7(t.created_at - now()), 'edit'
       from t_items i join work_items t on t.id = i.id join t_projects p on p.id = i.project_id order by i.n`,
    );
    await client.query(
      `insert into changes (${COLUMNS})
       select o.id, 'workItem', i.id, i.project_id, 'updated', k + 2, ${patch("k - 1")}, ${patch("k")}, p.manager_id, turn.at, uuidv7(turn.at - now()), 'edit'
       from organisations o cross join generate_series(0, ${turns - 1}) k
       cross join lateral (select now() - make_interval(secs => (${turns} - k) * 3600) as at) turn
       cross join t_items i join t_projects p on p.id = i.project_id order by k, i.n`,
    );
  });
  await seal(client);
}

/** What the log holds of a new row, from the row `t`. */
function wholeRow(): string {
  const pairs = Object.entries(workItem.fields)
    .filter(([, field]) => !field.derived)
    .map(([name, { kind }]) => {
      const column = `t.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
      return `'${name}', ${kind === "instant" ? `to_char(to_timestamp(${column}::float8 * 60) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI')` : column}`;
    });
  const parts: string[] = [];
  for (let from = 0; from < pairs.length; from += MOST_PAIRS)
    parts.push(`jsonb_build_object(${pairs.slice(from, from + MOST_PAIRS).join(", ")})`);
  return parts.join(" || ");
}

/** What an update says of a field before or after it. */
function patch(turn: string): string {
  return `case (i.h + k) % 3
    when 0 then jsonb_build_object('percentComplete', abs((${turn}) % 10) / 10.0)
    when 1 then jsonb_build_object('priority', (i.h + ${turn}) % 1001, 'state', case when (${turn}) % 2 = 0 then 'open' else 'inProgress' end)
    else jsonb_build_object('duration', 60 * (1 + (i.h + ${turn}) % 40)) end`;
}

/** Chains the seals within the database, as the product does outside of it. */
async function seal(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ hash: Buffer }>("select hash from change_chains");
  await client.query(`
    create function pg_temp.next_seal(previous bytea, content text) returns bytea language plpgsql as
      $body$ begin return sha256(previous || convert_to(content, 'UTF8')); end $body$;
    create aggregate pg_temp.chain (text) (sfunc = pg_temp.next_seal, stype = bytea, initcond = '\\x${rows[0]?.hash.toString("hex")}')`);
  await withoutIndexes(client, "change_seals", async () => {
    await client.query(
      `insert into change_seals (org_id, position, seq, hash, formula)
       select c.org_id, h.position + row_number() over w, c.seq, pg_temp.chain(${sealedContent[sealFormula]}) over w, ${sealFormula}
       from change_chains h join changes c on c.org_id = h.org_id and (c.xid, c.seq) > (h.xid, h.seq) window w as (order by c.xid, c.seq)`,
    );
  });
  await client.query(
    `update change_chains h set position = s.position, seq = s.seq, hash = s.hash, xid = c.xid
     from change_seals s join changes c on c.org_id = s.org_id and c.seq = s.seq
     where s.org_id = h.org_id and s.position = (select max(position) from change_seals)`,
  );
  // What was written before is told to nobody.
  await client.query(
    "update change_cursors u set position = h.position from change_chains h where h.org_id = u.org_id",
  );
}
