import pg from "pg";

/** Before a statement is prepared it must have been seen this often: most are composed for one occasion. */
const SEEN = 10;
/** Each prepared statement costs memory in every connection. */
const MOST_PREPARED = 60;

const seen = new Map<string, number>();
const prepared = new Map<string, string>();

/**
 * A client that prepares the statements that come again and again, so that PostgreSQL plans them once a connection: for a read by
 * id, planning is most of the work. Not for connections through a pooler that hands them on after each transaction.
 */
export class PreparingClient extends pg.Client {
  // Called with a text and values by Kysely; everything else passes through.
  override query(...given: unknown[]): never {
    const [text, values, ...more] = given;
    const name = typeof text === "string" && Array.isArray(values) && more.length === 0 ? nameOf(text) : undefined;
    const query = super.query as (...parts: unknown[]) => never;
    return name === undefined ? query.apply(this, given) : query.call(this, { name, text, values });
  }
}

function nameOf(text: string): string | undefined {
  const name = prepared.get(text);
  if (name !== undefined || prepared.size >= MOST_PREPARED) return name;
  const times = (seen.get(text) ?? 0) + 1;
  if (seen.size > 5000) seen.clear();
  seen.set(text, times);
  if (times < SEEN) return undefined;
  seen.delete(text);
  const fresh = `gantry_${prepared.size}`;
  prepared.set(text, fresh);
  return fresh;
}
