/** So many sprints back the velocity looks. */
const RECENT = 3;

/**
 * Points a team finishes in a sprint: the mean of the last three closed ones, oldest first in `done` (AGL-2). Null before the
 * first is closed and where nothing was finished in any, since nothing can be foretold from that.
 */
export function velocity(done: readonly number[]): number | null {
  const recent = done.slice(-RECENT);
  if (recent.length === 0) return null;
  const mean = recent.reduce((sum, points) => sum + points, 0) / recent.length;
  return mean > 0 ? mean : null;
}
