import { chartData } from "./chartData.ts";
import type { ChartData } from "./chartData.ts";

/** What a page tells the harness about its library. */
export interface Contestant {
  /** Resolves when the library has been told everything. */
  render(host: HTMLElement, data: ChartData): void | Promise<void>;
  /** The first bar is in the document. */
  isDrawn(host: HTMLElement): boolean;
  /** Changes one task so that it shows. */
  update(index: number): void;
  /** A drag's preview: dates of every task moved, drawn by the next frame. Only where the library can. */
  moveAll?(): void;
}

/** What the runner calls in the page. */
export interface Harness {
  render(count: number): Promise<{ firstPaintMs: number; nodes: number; heapMB: number }>;
  /** Milliseconds from each change to the end of the frame that shows it. */
  update(times: number): Promise<number[]>;
  moveAll(times: number): Promise<number[]>;
  startFrames(): void;
  stopFrames(): number[];
}

declare global {
  interface Window {
    bench: Harness;
  }
}

const frame = () => new Promise<number>((next) => requestAnimationFrame(next));
const LIMIT = 120_000;

export function contest(contestant: Contestant): void {
  const host = document.getElementById("chart");
  if (!host) throw new Error("the page has no element #chart");
  let frames: number[] = [];
  let recording = false;
  const timed = async (times: number, run: (at: number) => void) => {
    const lengths: number[] = [];
    for (let at = 0; at < times; at++) {
      await frame();
      const begin = performance.now();
      run(at);
      await frame();
      lengths.push(performance.now() - begin);
    }
    return lengths;
  };
  window.bench = {
    async render(count) {
      const data = chartData(count);
      await frame();
      const begin = performance.now();
      await contestant.render(host, data);
      while (!contestant.isDrawn(host) && performance.now() - begin < LIMIT) await frame();
      await frame();
      await frame();
      const memory = (performance as { memory?: { usedJSHeapSize: number } }).memory;
      return {
        firstPaintMs: performance.now() - begin,
        nodes: document.getElementsByTagName("*").length,
        heapMB: (memory?.usedJSHeapSize ?? 0) / 1e6,
      };
    },
    update: (times) => timed(times, (at) => contestant.update(at * 7 + 3)),
    moveAll: (times) => (contestant.moveAll ? timed(times, contestant.moveAll) : Promise.resolve([])),
    startFrames() {
      frames = [];
      recording = true;
      let last = performance.now();
      const record = (now: number) => {
        frames.push(now - last);
        last = now;
        if (recording) requestAnimationFrame(record);
      };
      requestAnimationFrame(record);
    },
    stopFrames() {
      recording = false;
      return frames.slice(2);
    },
  };
}
