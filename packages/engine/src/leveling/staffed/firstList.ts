import { linkedDates } from "./linkedStart.ts";
import { projectFinishes } from "./projectShares.ts";
import { advance, type CompiledStaffed } from "./staffedProject.ts";

/** The list a search begins with: of all that may come next, what must start soonest by links and deadlines, then by priority. */
export function firstList(project: CompiledStaffed): Int32Array {
  const { count, before, after, weight } = project;
  const latest = latestStarts(project);
  const waiting = before.map((links) => links.length);
  const eligible: number[] = [];
  for (let a = 0; a < count; a++) if (waiting[a] === 0) eligible.push(a);
  const list = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    let chosen = 0;
    for (let e = 1; e < eligible.length; e++) {
      const [one, best] = [eligible[e] as number, eligible[chosen] as number];
      const sooner = (latest[one] as number) - (latest[best] as number);
      if (sooner < 0 || (sooner === 0 && (weight[one] as number) > (weight[best] as number))) chosen = e;
    }
    const a = eligible[chosen] as number;
    eligible[chosen] = eligible[eligible.length - 1] as number;
    eligible.pop();
    list[k] = a;
    for (const to of after[a] ?? []) {
      const left = (waiting[to] as number) - 1;
      waiting[to] = left;
      if (left === 0) eligible.push(to);
    }
  }
  return list;
}

/** Latest starts that keep deadlines, and the end of the project's longest chain of links where there is none. */
function latestStarts(project: CompiledStaffed): Float64Array {
  const { count, before, deadline, duration, time, projects } = project;
  const ends = projectFinishes(project, linkedDates(project).finish);
  const last = ends.reduce((one, other) => Math.max(one, other));
  const latestFinish = Float64Array.from(deadline, (each, a) => Math.min(each, ends[projects.of[a] as number] ?? last));
  const latest = new Float64Array(count);
  for (let a = count - 1; a >= 0; a--) {
    const start = advance(time[a] ?? null, latestFinish[a] as number, -(duration[a] as number));
    latest[a] = start;
    for (const { from, type, lag } of before[a] ?? [])
      if (type === "FS") latestFinish[from] = Math.min(latestFinish[from] as number, start - lag);
  }
  return latest;
}
