import { CompiledQuery } from "kysely";
import { firstSeal, nextSeal } from "../changes/nextSeal.ts";
import { sealedContent } from "../changes/sealFormulas.ts";
import type { Db } from "../db/database.ts";
import { transaction } from "../db/transaction.ts";
import type { AuditProblem } from "@gantry/records";

const BATCH = 2000;

interface Sealed {
  position: number;
  hash: Buffer;
  formula: number;
  /** Null where there is no such entry. */
  content: string | null;
  present: boolean;
  record: string | null;
  record_id: string | null;
  at: string | null;
}

const contents = Object.entries(sealedContent).map(([formula, content]) => `when ${formula} then ${content}`);
const statement = `
  select s.position, s.hash, s.formula, c.seq is not null as present, case s.formula ${contents.join(" ")} end as content,
    c.record, c.record_id, c.at
  from change_seals s left join changes c on c.org_id = s.org_id and c.seq = s.seq
  where s.org_id = $1 and s.position > $2 and s.position <= $3 order by s.position limit ${BATCH}`;

/** Goes along the seals of one organisation, a batch at a time, and makes each anew. */
export class SealWalk {
  readonly #db: Db;
  readonly #orgId: string;
  readonly #last: number;
  #position = 0;
  #checked = 0;
  #hash = firstSeal;

  constructor(db: Db, orgId: string, last: number) {
    this.#db = db;
    this.#orgId = orgId;
    this.#last = last;
  }

  get isDone(): boolean {
    return this.#position >= this.#last;
  }
  get position(): number {
    return this.#position;
  }
  get checked(): number {
    return this.#checked;
  }
  /** The seal at the position it has come to, as it is kept. */
  get hash(): Buffer {
    return this.#hash;
  }

  async step(): Promise<AuditProblem[]> {
    const from = { position: this.#position, hash: this.#hash };
    const rows = await this.#read("UTC");
    const found = this.#compare(rows);
    // Seals of the first formula bear the moment in the zone that the connection had.
    if (found.some(({ kind }) => kind === "altered") && rows.some(({ formula }) => formula === 1)) {
      this.#position = from.position;
      this.#hash = from.hash;
      const again = this.#compare(await this.#read(null));
      this.#checked += rows.length;
      return again.length < found.length ? again : found;
    }
    this.#checked += rows.length;
    return found;
  }

  #compare(rows: readonly Sealed[]): AuditProblem[] {
    const found: AuditProblem[] = [];
    for (const row of rows) {
      const expected = this.#position + 1;
      if (row.position !== expected) found.push(gap(expected, row.position - 1));
      const problem = this.#check(row);
      if (problem) found.push(problem);
      this.#position = row.position;
      // Going on from what is kept finds each further place on its own.
      this.#hash = row.hash;
    }
    if (rows.length === 0) {
      found.push(gap(this.#position + 1, this.#last));
      this.#position = this.#last;
    }
    return found;
  }

  #check(row: Sealed): AuditProblem | null {
    const { position, record, record_id: recordId, at, content } = row;
    if (!row.present)
      return problemAt("missing", row, `The entry at position ${position} was deleted; its seal is still there.`);
    if (content !== null && nextSeal(this.#hash, content).equals(row.hash)) return null;
    return problemAt(
      "altered",
      row,
      `The entry at position ${position} (${record} ${recordId}, ${at}) or its seal was changed, put in or moved after it was sealed.`,
    );
  }

  #read(zone: string | null): Promise<Sealed[]> {
    return transaction(this.#db, async (tx) => {
      if (zone !== null) await tx.executeQuery(CompiledQuery.raw("select set_config('TimeZone', $1, true)", [zone]));
      const values = [this.#orgId, this.#position, this.#last];
      const { rows } = await tx.executeQuery<Sealed>(CompiledQuery.raw(statement, values));
      return rows;
    });
  }
}

function problemAt(kind: AuditProblem["kind"], row: Sealed, message: string): AuditProblem {
  return { kind, position: row.position, record: row.record, recordId: row.record_id, at: row.at, message };
}

function gap(from: number, to: number): AuditProblem {
  const message =
    from === to
      ? `Position ${from} is missing: an entry was deleted together with its seal.`
      : `Positions ${from} to ${to} are missing: entries were deleted together with their seals.`;
  return { kind: "gap", position: from, record: null, recordId: null, at: null, message };
}
