import type { ImportGraph } from "./importGraph.ts";

/** Groups of files that import each other in a circle, types included; one shortest circle for each group. */
export function cycles({ files, imports }: ImportGraph): string[][] {
  const targets = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { from, to } of imports) if (to !== null && targets.has(to)) targets.get(from)?.push(to);
  const groups = stronglyConnected(targets);
  return groups.map((group) => shortestCircle(group, targets));
}

/** Tarjan's algorithm, without recursion: graphs of files are deep. */
function stronglyConnected(targets: ReadonlyMap<string, readonly string[]>): Set<string>[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: Set<string>[] = [];
  for (const root of targets.keys()) {
    const path: { file: string; next: number }[] = [];
    const enter = (file: string): void => {
      index.set(file, index.size);
      low.set(file, index.get(file) ?? 0);
      open.push(file);
      isOpen.add(file);
      path.push({ file, next: 0 });
    };
    if (!index.has(root)) enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { file } = top;
      const target = targets.get(file)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        path.pop();
        const parent = path.at(-1)?.file;
        if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(file) ?? 0));
        if (low.get(file) === index.get(file)) close(file);
      } else if (!index.has(target)) enter(target);
      else if (isOpen.has(target)) low.set(file, Math.min(low.get(file) ?? 0, index.get(target) ?? 0));
    }
  }
  return groups;

  function close(file: string): void {
    const group = new Set<string>();
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      isOpen.delete(member);
      group.add(member);
      if (member === file) break;
    }
    if (group.size > 1 || targets.get(file)?.includes(file)) groups.push(group);
  }
}

function shortestCircle(group: ReadonlySet<string>, targets: ReadonlyMap<string, readonly string[]>): string[] {
  const start = [...group].toSorted()[0] ?? "";
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const target of targets.get(file) ?? []) {
      if (target === start) return [...pathTo(file, cameFrom), start];
      if (!group.has(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, file);
      queue.push(target);
    }
  }
  return [...group];
}

function pathTo(file: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [file];
  for (let before = cameFrom.get(file); before !== undefined; before = cameFrom.get(before)) path.unshift(before);
  return path;
}
