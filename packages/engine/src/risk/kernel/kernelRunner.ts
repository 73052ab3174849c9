import { type CompiledPlan, LEAF, SPANNING } from "../../schedule/compiledPlan.ts";
import { crewMinutes } from "../model/drawModel.ts";
import type { ForecastModel } from "../model/forecastModel.ts";
import { criticalCandidates } from "../network/criticalCandidates.ts";
import { type CountingLink, type CountingNetwork, isLastNode, isPlainNode } from "../network/countingNetwork.ts";
import { type ForecastRunner, noSums, type RunRequest } from "../result/samples.ts";
import { BLOCK } from "../sampling/stream.ts";
import type { ForecastKernel } from "./forecastKernel.ts";
import { MemoryLayout, ROW, Words, writeSampled, writeVariable } from "./memoryLayout.ts";

/** The words at the head of a run, in the order of kernel/header.ts. */
const HEADER = [
  "nodes",
  "variables",
  "variableAt",
  "variableRows",
  "sampled",
  "sampledAt",
  "effectsAt",
  "durations",
  "finishes",
  "lateStarts",
  "nodeAt",
  "incoming",
  "outgoing",
  "critical",
  "projectFinish",
  "kept",
  "keptAt",
  "keptRows",
  "keptStride",
  "sums",
  "costs",
  "costOut",
  "flags",
  "latest",
] as const;
type Header = Record<(typeof HEADER)[number], number>;

const LATIN = 1;
const WITH_CRITICALITY = 2;
const WITH_SUMS = 4;
const WITH_COST = 8;

const SPECIAL = 1;
const SPAN = 2;
const LAST = 4;

/** Bytes of a link, of a sampled node's sums, of a lane. */
const LINK = 12;
const SUM = 56;
const WORD = 4;
const VECTOR = 16;

function writeLinks(words: Words, links: readonly CountingLink[]): void {
  for (const { other, lag, type } of links) words.int(other * ROW, lag, type);
}

function placeNetwork(
  layout: MemoryLayout,
  { nodes }: CountingNetwork,
): Pick<Header, "nodeAt" | "incoming" | "outgoing"> {
  const [into, out, words] = [new Words(), new Words(), new Words()];
  for (const node of nodes) {
    writeLinks(into, node.incoming);
    writeLinks(out, node.outgoing);
  }
  const incoming = layout.place(into.bytes());
  const outgoing = layout.place(out.bytes());
  let inEnd = incoming;
  let outEnd = outgoing;
  for (const node of nodes) {
    inEnd += node.incoming.length * LINK;
    outEnd += node.outgoing.length * LINK;
    const role = (isPlainNode(node) ? 0 : SPECIAL) | (node.isSpan ? SPAN : 0) | (isLastNode(nodes, node) ? LAST : 0);
    words.int(inEnd, outEnd, node.release, node.finishFloor, node.delay, role);
  }
  return { nodeAt: layout.place(words.bytes()), incoming, outgoing };
}

function plannedMinutes(c: CompiledPlan, node: number): number {
  if (c.role[node] !== LEAF || (c.mark[node] as number) & SPANNING) return 0;
  const crew = c.crew[node];
  return crew ? Math.max(...crew.map(({ minutes }) => minutes)) : (c.duration[node] as number);
}

/** Durations of all nodes as planned: those that are not sampled stay so. */
function plannedRows(c: CompiledPlan): Uint8Array {
  const rows = new Int32Array((c.nodeCount * ROW) / WORD);
  for (let node = 0; node < c.nodeCount; node++)
    rows.fill(plannedMinutes(c, node), (node * ROW) / WORD, ((node + 1) * ROW) / WORD);
  return new Uint8Array(rows.buffer);
}

function placeDraws(layout: MemoryLayout, { variables, sampled }: ForecastModel) {
  const [variableWords, sampledWords, effectWords] = [new Words(), new Words(), new Words()];
  for (const variable of variables) writeVariable(variableWords, variable, layout);
  let effects = 0;
  for (const node of sampled) effects = writeSampled(sampledWords, effectWords, effects, node, layout);
  return {
    variables: variables.length,
    variableAt: layout.place(variableWords.bytes()),
    variableRows: layout.reserve((variables.length + 1) * ROW),
    sampled: sampled.length,
    sampledAt: layout.place(sampledWords.bytes()),
    effectsAt: layout.place(effectWords.bytes()),
  };
}

function placeCosts(layout: MemoryLayout, { cost }: ForecastModel, iterations: number) {
  if (!cost) return { costs: 0, costOut: 0 };
  const words = new Words().int(cost.timed.length, cost.variables.length);
  for (const { node, planned, perMinute } of cost.timed) words.int(node, planned).real(perMinute);
  words.int(...cost.variables);
  return { costs: layout.place(words.bytes()), costOut: layout.reserve(iterations * WORD) };
}

function placeSums(layout: MemoryLayout, { sampled }: ForecastModel, middle: number): number {
  const words = new Words().int(middle);
  for (const { node, planned, scale } of sampled) {
    words.int(node, crewMinutes(planned, scale));
    for (let i = 0; i < 12; i++) words.int(0);
  }
  return layout.place(words.bytes());
}

function flagsOf({ isLatin, withCriticality, withSums }: RunRequest, model: ForecastModel): number {
  return (
    (isLatin ? LATIN : 0) |
    (withCriticality ? WITH_CRITICALITY : 0) |
    (withSums ? WITH_SUMS : 0) |
    (model.cost ? WITH_COST : 0)
  );
}

/** Sums the four lanes of each sum into doubles and clears them: single precision holds for one part of a run. */
function drainSums(buffer: ArrayBuffer, at: number, sums: ReturnType<typeof noSums>): void {
  const view = new Float32Array(buffer, at, (sums.duration.length * SUM + WORD) / WORD);
  for (let i = 0; i < sums.duration.length; i++) {
    const first = 1 + (i * SUM) / WORD + 2;
    [sums.duration, sums.square, sums.product].forEach((total, k) => {
      for (let lane = 0; lane < 4; lane++) {
        const place = first + k * 4 + lane;
        total[i] = (total[i] as number) + (view[place] as number);
        view[place] = 0;
      }
    });
  }
}

/** The kernel's run of a network that counts on one calendar: the same samples as the plain implementation, bit for bit. */
export function kernelRunner(
  kernel: ForecastKernel,
  model: ForecastModel,
  network: CountingNetwork,
  request: RunRequest,
): ForecastRunner {
  const { compiled: c, sampled } = model;
  const { iterations, kept } = request;
  const layout = new MemoryLayout();
  const nodes = c.nodeCount;
  // Half the work in a row is about where the finish will be: sums from there keep their digits.
  const middle = Math.round(c.duration.reduce((sum, minutes) => sum + minutes, 0) / 8);
  const header: Header = {
    nodes,
    ...placeDraws(layout, model),
    durations: layout.place(plannedRows(c)),
    finishes: layout.reserve(nodes * ROW),
    lateStarts: layout.reserve(nodes * ROW),
    ...placeNetwork(layout, network),
    critical: layout.reserve(nodes * VECTOR),
    projectFinish: layout.reserve(iterations * WORD),
    kept: kept.length,
    keptAt: layout.place(new Words().int(...kept).bytes()),
    keptRows: layout.reserve(kept.length * iterations * WORD),
    keptStride: iterations * WORD,
    sums: placeSums(layout, model, middle),
    ...placeCosts(layout, model, iterations),
    flags: flagsOf(request, model),
    latest: layout.reserve(ROW),
  };
  const head = layout.place(new Words().int(...HEADER.map((name) => header[name])).bytes());
  const { memory, run } = kernel(layout.size);
  const { buffer } = memory;
  layout.writeTo(new Uint8Array(buffer));
  const sums = request.withSums ? noSums(sampled.length, middle) : null;
  const criticalCounts = () => {
    const lanes = new Int32Array(buffer, header.critical, nodes * 4);
    const counts = new Float64Array(nodes);
    for (const node of criticalCandidates(c))
      counts[node] = lanes.subarray(node * 4, node * 4 + 4).reduce((sum, lane) => sum + lane, 0);
    return counts;
  };
  return {
    method: "kernel",
    part: BLOCK,
    run: (from, to) => {
      run(head, from, to);
      if (sums) drainSums(buffer, header.sums, sums);
    },
    samples: () => ({
      iterations,
      finish: new Int32Array(buffer, header.projectFinish, iterations),
      kept: kept.map((_, i) => new Int32Array(buffer, header.keptRows + i * header.keptStride, iterations)),
      critical: request.withCriticality ? criticalCounts() : null,
      sums,
      cost: model.cost ? new Float32Array(buffer, header.costOut, iterations) : null,
      instantOf: (value) =>
        value > 0
          ? network.calendar.advance(network.floor, Math.ceil(value))
          : network.calendar.nextWork(network.calendar.retreat(network.floor, -Math.ceil(value))),
      valueOf: (instant) => network.calendar.workBetween(network.floor, instant),
      minutesBetween: (a, b) => b - a,
    }),
  };
}
