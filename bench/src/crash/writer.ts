import { randomUUID } from "node:crypto";
import { api, ApiProblem, type Client, type Edit } from "@gantry/records";

/** What the server said it had kept: the version and the values of a work item. */
export interface Acknowledged {
  version: number;
  name: string;
  duration: number;
}

export interface Ledger {
  items: Map<string, Acknowledged>;
  /** Requests answered with success. */
  requests: number;
}

/** Each request makes three linked work items and changes one earlier one: six rows that come and go together. */
export const rowsPerRequest = 6;
export const cause = "crash test";

/** Writes until the server is gone and enters into the ledger what was acknowledged, and nothing else. */
export async function write(call: Client, projectId: string, ledger: Ledger): Promise<void> {
  for (;;) {
    const edits = editsOf(projectId, ledger);
    try {
      const { rows } = await call(api.edits.apply, { body: { edits, cause } }, { idempotencyKey: randomUUID() });
      ledger.requests += 1;
      for (const { record, id, version, values } of rows) {
        if (record === "workItem")
          ledger.items.set(id, { version, name: String(values["name"]), duration: Number(values["duration"]) });
      }
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      // Gone, or cut off while answering: what became of this request nobody was told.
      if (error.problem.code.startsWith("network.") || error.status >= 500) return;
      if (error.status !== 409) throw error;
    }
  }
}

function editsOf(projectId: string, ledger: Ledger): Edit[] {
  const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
  const created = ids.map((id): Edit => ({
    op: "create",
    record: "workItem",
    id,
    values: { projectId, name: `Item ${id}`, duration: minutes() },
  }));
  const linked = [0, 1].map((at): Edit => ({
    op: "create",
    record: "dependency",
    id: randomUUID(),
    values: { projectId, predecessorId: ids[at], successorId: ids[at + 1] },
  }));
  const [id, known] = [...ledger.items].at(Math.floor(Math.random() * ledger.items.size)) ?? [];
  const changed: Edit[] =
    id === undefined || known === undefined
      ? []
      : [{ op: "update", record: "workItem", id, version: known.version, values: { duration: minutes() } }];
  return [...created, ...linked, ...changed];
}

const minutes = (): number => 60 + Math.floor(Math.random() * 4000);
