import type { Graph } from "./topologicalOrder.ts";

/** One shortest way around within a loop's nodes, as the edges walked, starting at its first node (NET-2). */
export function loopPath(graph: Graph, loop: readonly number[]): number[] {
  const members = new Set(loop);
  const outgoing = new Map<number, number[]>();
  for (let e = 0; e < graph.edgeCount; e++) {
    const from = graph.from[e] as number;
    if (!members.has(from) || !members.has(graph.to[e] as number)) continue;
    const list = outgoing.get(from);
    if (list) list.push(e);
    else outgoing.set(from, [e]);
  }
  const start = loop.reduce((least, node) => Math.min(least, node));
  const cameBy = new Map<number, number>();
  const queue = [start];
  for (let head = 0; head < queue.length; head++) {
    for (const edge of outgoing.get(queue[head] as number) ?? []) {
      const target = graph.to[edge] as number;
      if (cameBy.has(target)) continue;
      cameBy.set(target, edge);
      if (target === start) return walkBack(graph, cameBy, start);
      queue.push(target);
    }
  }
  return [];
}

function walkBack(graph: Graph, cameBy: ReadonlyMap<number, number>, start: number): number[] {
  const path: number[] = [];
  let node = start;
  do {
    const edge = cameBy.get(node) as number;
    path.push(edge);
    node = graph.from[edge] as number;
  } while (node !== start);
  return path.reverse();
}
