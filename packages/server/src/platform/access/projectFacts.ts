import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";

interface Facts {
  /** Visible to the whole organisation. */
  open: boolean;
  deleted: boolean;
}

/** What deciding about access needs to know of projects, as of the moment they were loaded. */
export class ProjectFacts {
  readonly #facts = new Map<string, Facts | null>();

  async load(db: Db, orgId: string, ids: Iterable<string | null>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => id !== null && !this.#facts.has(id)) as string[];
    if (missing.length === 0) return;
    const { rows } = await db.executeQuery<{ id: string } & Facts>(
      CompiledQuery.raw(
        "select id, visibility = 'organisation' as open, deleted_at is not null as deleted from projects where org_id = $1 and id = any($2::uuid[])",
        [orgId, missing],
      ),
    );
    for (const id of missing) this.#facts.set(id, null);
    for (const { id, open, deleted } of rows) this.#facts.set(id, { open, deleted });
  }

  /** Null for a project that does not exist. Throws when it was not loaded. */
  of(projectId: string): Facts | null {
    const facts = this.#facts.get(projectId);
    if (facts === undefined) throw new Error(`Project ${projectId} was asked about before it was loaded.`);
    return facts;
  }
}
