import { type CompiledPlan, INACTIVE } from "../../schedule/compiledPlan.ts";
import type { Activity } from "../../schedule/plan.ts";
import type { Instant } from "../../units/time.ts";

/** What has happened: nothing drawn takes it back (MC-1). */
export interface CertainFinishes {
  /** Of finished activities their actual finish, of summaries the latest of those below. */
  byId: ReadonlyMap<string, Instant>;
  /** What is not finished, or holds something that is not. */
  open: ReadonlySet<string>;
  project: Instant | null;
}

function parentsOf(activities: readonly Activity[], indexById: ReadonlyMap<string, number>): (string | null)[] {
  return activities.map(({ parentId }) => (parentId !== null && indexById.has(parentId) ? parentId : null));
}

/** The latest actual finishes of a plan. */
export function certainFinishes({ activities, indexById, mark, finishNode }: CompiledPlan): CertainFinishes {
  const byId = new Map<string, Instant>();
  const open = new Set<string>();
  const parents = parentsOf(activities, indexById);
  const summaries = new Set(parents);
  let project: Instant | null = null;
  activities.forEach(({ id, actualFinish, kind }, index) => {
    const node = finishNode[index] as number;
    if (summaries.has(id) || kind === "summary" || (node >= 0 && (mark[node] as number) & INACTIVE)) return;
    const isFinished = typeof actualFinish === "number";
    if (isFinished) project = Math.max(project ?? actualFinish, actualFinish);
    // Parents enclosing each other end the climb where it began.
    const climbed = new Set<string>();
    for (
      let at: string | null = id;
      at !== null && !climbed.has(at);
      at = parents[indexById.get(at) as number] ?? null
    ) {
      climbed.add(at);
      if (isFinished) byId.set(at, Math.max(byId.get(at) ?? actualFinish, actualFinish));
      else open.add(at);
    }
  });
  return { byId, open, project };
}
