import type { Change, RecordDeclaration } from "@gantry/records";
import type { Actor } from "../access/actor.ts";
import { readableValues } from "../access/fieldAccess.ts";

/** An entry of the change log as it is read. */
export interface ChangeRow {
  /** Null until it is sealed. */
  position: string | null;
  record: string;
  record_id: string;
  project_id: string | null;
  verb: Change["verb"];
  version: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** The user who alone may know of it; null where everybody may who sees the row. */
  private_to: string | null;
  user_id: string | null;
  user_name: string | null;
  at: string;
  change_set_id: string;
  cause: string;
  /** The row as it is by now, where it is known: says whose it is. */
  whole?: Record<string, unknown>;
}

/** Selects entries of the log (`c`), with their position (`s`) and who made them. */
export const changeSelect = `
  select s.position::text as position, c.record, c.record_id, c.project_id, c.verb, c.version, c.before, c.after,
    c.private_to, c.user_id, u.name as user_name, c.at, c.change_set_id, c.cause
  from changes c
  left join change_seals s on s.org_id = c.org_id and s.seq = c.seq
  left join users u on u.org_id = c.org_id and u.id = c.user_id`;

/** The change as this reader may see it: values of fields that are not to be read are left out. */
export function changeOf(row: ChangeRow, reader: Actor, declaration: RecordDeclaration): Change {
  // Of a change only what changed is known; where that does not say whose the row is, guarded fields are left out.
  const place = { projectId: row.project_id, values: { ...row.whole, ...row.before, ...row.after } };
  const shown = (values: Record<string, unknown> | null) =>
    values && readableValues(reader, declaration, values, place);
  return {
    // What is not sealed yet comes after everything that is.
    cursor: row.position ?? "0",
    record: row.record,
    id: row.record_id,
    projectId: row.project_id,
    verb: row.verb,
    version: row.version,
    before: shown(row.before),
    after: shown(row.after),
    by: row.user_id === null ? null : { id: row.user_id, name: row.user_name ?? "" },
    at: row.at,
    changeSetId: row.change_set_id,
    cause: row.cause,
  };
}
