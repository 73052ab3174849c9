import type { Schedule } from "@gantry/engine";
import type { QueryClient } from "../snapshot/queryClient.ts";
import type { ComputationRequest } from "./computation.ts";
import type { StoredMove } from "./scheduleMoves.ts";

/** So many are kept of a project; older ones are found in the history of the rows that were edited. */
const KEPT = 200;

interface Moves {
  revision: number;
  schedule: Schedule;
  finishBefore: number | null;
  changeSetIds: readonly string[];
  moves: { count: number; items: readonly StoredMove[] };
}

/** Keeps what a computation moved and which actions asked for it; nothing where no date moved. */
export async function writeMoves(
  client: QueryClient,
  { orgId, projectId }: ComputationRequest,
  { revision, schedule, finishBefore, changeSetIds, moves }: Moves,
): Promise<void> {
  if (moves.count === 0) return;
  await client.query(
    `insert into schedule_moves (org_id, project_id, revision, change_set_ids, finish_before, finish_after, moved_count, items)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`,
    [
      orgId,
      projectId,
      revision,
      changeSetIds,
      finishBefore,
      schedule.projectFinish,
      moves.count,
      JSON.stringify(moves.items),
    ],
  );
  await client.query("delete from schedule_moves where org_id = $1 and project_id = $2 and revision <= $3", [
    orgId,
    projectId,
    revision - KEPT,
  ]);
}
