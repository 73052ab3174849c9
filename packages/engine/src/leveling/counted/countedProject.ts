/** A project whose resources are counts: whole durations, finish-to-start links, so many units of each resource at any time. */
export interface CountedProject {
  /** By activity. */
  durations: readonly number[];
  /** By activity: who follows it. */
  successors: readonly (readonly number[])[];
  /** By resource: units there are at any time. */
  capacities: readonly number[];
  /** By activity, then by resource: units held while it runs. */
  demands: readonly (readonly number[])[];
}

/** A counted project as arrays, its activities numbered in topological order. */
export interface CompiledCounted {
  count: number;
  resources: number;
  /** The number an activity has in the project, by its number here. */
  original: Int32Array;
  duration: Int32Array;
  capacity: Int32Array;
  /** By activity, then resource. */
  demand: Int32Array;
  predOffsets: Int32Array;
  preds: Int32Array;
  succOffsets: Int32Array;
  succs: Int32Array;
  /** Earliest starts by the links alone, and latest starts that keep the critical path's length. */
  earliest: Int32Array;
  latest: Int32Array;
  criticalPath: number;
  /** Nothing can take longer than all activities one after the other. */
  horizon: number;
}

function topologicalNumbers({ durations, successors }: CountedProject): Int32Array {
  const count = durations.length;
  const waiting = new Int32Array(count);
  for (const list of successors) for (const to of list) waiting[to] = (waiting[to] as number) + 1;
  const order: number[] = [];
  for (let at = 0; at < count; at++) if (waiting[at] === 0) order.push(at);
  for (let k = 0; k < order.length; k++)
    for (const to of successors[order[k] as number] ?? []) {
      const left = (waiting[to] as number) - 1;
      waiting[to] = left;
      if (left === 0) order.push(to);
    }
  if (order.length < count) throw new Error(`${count - order.length} activities lie on or behind a loop of links.`);
  return Int32Array.from(order);
}

function grouped(lists: readonly (readonly number[])[]): { offsets: Int32Array; items: Int32Array } {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => (offsets[at + 1] = (offsets[at] as number) + list.length));
  return { offsets, items: Int32Array.from(lists.flat()) };
}

/** Compiles a project; throws when its links form a loop or a demand exceeds all there is, which the caller checks first. */
export function compileCounted(project: CountedProject): CompiledCounted {
  const original = topologicalNumbers(project);
  const count = original.length;
  const resources = project.capacities.length;
  const numberOf = new Int32Array(count);
  original.forEach((at, number) => (numberOf[at] = number));
  const followers: number[][] = [];
  const before: number[][] = Array.from(original, () => []);
  const demand = new Int32Array(count * resources);
  original.forEach((at, number) => {
    followers.push(
      Array.from(new Set(project.successors[at] ?? []), (to) => numberOf[to] as number).sort((a, b) => a - b),
    );
    for (const to of followers[number] ?? []) before[to]?.push(number);
    for (let r = 0; r < resources; r++) {
      const units = project.demands[at]?.[r] ?? 0;
      if (units > (project.capacities[r] as number))
        throw new Error(
          `Activity ${at} needs ${units} units of resource ${r}, of which there are ${project.capacities[r]}.`,
        );
      demand[number * resources + r] = units;
    }
  });
  const { offsets: predOffsets, items: preds } = grouped(before);
  const { offsets: succOffsets, items: succs } = grouped(followers);
  const duration = Int32Array.from(original, (at) => project.durations[at] as number);
  const links = { count, duration, predOffsets, preds, succOffsets, succs };
  return {
    ...links,
    ...linkDates(links),
    resources,
    original,
    capacity: Int32Array.from(project.capacities),
    demand,
    horizon: duration.reduce((sum, each) => sum + each, 0),
  };
}

type Links = Pick<CompiledCounted, "count" | "duration" | "predOffsets" | "preds" | "succOffsets" | "succs">;

function linkDates(links: Links): Pick<CompiledCounted, "earliest" | "latest" | "criticalPath"> {
  const { count, duration, predOffsets, preds, succOffsets, succs } = links;
  const earliest = new Int32Array(count);
  const latest = new Int32Array(count);
  let criticalPath = 0;
  for (let a = 0; a < count; a++) {
    let start = 0;
    for (let k = predOffsets[a] as number, end = predOffsets[a + 1] as number; k < end; k++) {
      const from = preds[k] as number;
      start = Math.max(start, (earliest[from] as number) + (duration[from] as number));
    }
    earliest[a] = start;
    criticalPath = Math.max(criticalPath, start + (duration[a] as number));
  }
  for (let a = count - 1; a >= 0; a--) {
    let finish = criticalPath;
    for (let k = succOffsets[a] as number, end = succOffsets[a + 1] as number; k < end; k++)
      finish = Math.min(finish, latest[succs[k] as number] as number);
    latest[a] = finish - (duration[a] as number);
  }
  return { earliest, latest, criticalPath };
}
