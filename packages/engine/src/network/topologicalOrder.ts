/** A directed graph as edge lists; nodes are 0 … nodeCount - 1. */
export interface Graph {
  nodeCount: number;
  edgeCount: number;
  from: Int32Array;
  to: Int32Array;
}

export interface TopologicalOrder {
  /** Nodes outside loops, every edge pointing onwards. */
  order: Int32Array;
  /** The loops: groups of nodes that reach each other. Their nodes are not in `order`. */
  loops: readonly (readonly number[])[];
}

/** Offsets of each node's edges and the edges grouped by node (compressed sparse rows). */
export function groupEdges(
  nodeCount: number,
  edgeCount: number,
  key: Int32Array,
): { offsets: Int32Array; edges: Int32Array } {
  const offsets = new Int32Array(nodeCount + 1);
  for (let e = 0; e < edgeCount; e++) offsets[(key[e] as number) + 1]!++;
  for (let n = 0; n < nodeCount; n++) offsets[n + 1]! += offsets[n] as number;
  const next = offsets.slice();
  const edges = new Int32Array(edgeCount);
  for (let e = 0; e < edgeCount; e++) edges[next[key[e] as number]!++] = e;
  return { offsets, edges };
}

/** Kahn's order over the nodes not `excluded`; the count found comes back with it. */
function kahn(
  graph: Graph,
  offsets: Int32Array,
  edges: Int32Array,
  excluded: Uint8Array,
): { order: Int32Array; found: number } {
  const { nodeCount, edgeCount, from, to } = graph;
  const waiting = new Int32Array(nodeCount);
  for (let e = 0; e < edgeCount; e++) if (!excluded[from[e] as number]) waiting[to[e] as number]!++;
  const order = new Int32Array(nodeCount);
  let found = 0;
  for (let n = 0; n < nodeCount; n++) if (waiting[n] === 0 && !excluded[n]) order[found++] = n;
  for (let head = 0; head < found; head++) {
    const node = order[head] as number;
    for (let k = offsets[node] as number, end = offsets[node + 1] as number; k < end; k++) {
      const target = to[edges[k] as number] as number;
      if (--waiting[target]! === 0 && !excluded[target]) order[found++] = target;
    }
  }
  return { order, found };
}

/** Tarjan's strongly connected components with more than one node, without recursion (plans can be deep). */
function findLoops(graph: Graph, offsets: Int32Array, edges: Int32Array): number[][] {
  const { nodeCount, to } = graph;
  const index = new Int32Array(nodeCount).fill(-1);
  const low = new Int32Array(nodeCount);
  const cursor = offsets.slice(0, nodeCount);
  const onStack = new Uint8Array(nodeCount);
  const stack: number[] = [];
  const path: number[] = [];
  const loops: number[][] = [];
  let next = 0;
  const enter = (node: number) => {
    index[node] = low[node] = next++;
    stack.push(node);
    onStack[node] = 1;
    path.push(node);
  };
  for (let root = 0; root < nodeCount; root++) {
    if (index[root] !== -1) continue;
    enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      const k = cursor[node] as number;
      if (k < (offsets[node + 1] as number)) {
        cursor[node] = k + 1;
        const target = to[edges[k] as number] as number;
        if (index[target] === -1) enter(target);
        else if (onStack[target]) low[node] = Math.min(low[node] as number, index[target] as number);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[node] as number);
      if (low[node] !== index[node]) continue;
      const members = stack.splice(stack.lastIndexOf(node));
      for (const member of members) onStack[member] = 0;
      if (members.length > 1) loops.push(members);
    }
  }
  return loops;
}

/** Orders the graph so that every edge points onwards (NET-1); what lies on loops is set aside and told (NET-2). */
export function topologicalOrder(graph: Graph): TopologicalOrder {
  const { offsets, edges } = groupEdges(graph.nodeCount, graph.edgeCount, graph.from);
  const excluded = new Uint8Array(graph.nodeCount);
  const first = kahn(graph, offsets, edges, excluded);
  if (first.found === graph.nodeCount) return { order: first.order, loops: [] };
  const loops = findLoops(graph, offsets, edges);
  for (const loop of loops) for (const node of loop) excluded[node] = 1;
  const second = kahn(graph, offsets, edges, excluded);
  return { order: second.order.slice(0, second.found), loops };
}
