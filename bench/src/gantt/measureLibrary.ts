import { chromium } from "playwright-core";
import type { CDPSession, Page } from "playwright-core";
import type {} from "./harness.ts";

/** Figures of one run. Times in milliseconds; a step is one turn of the wheel and the frame that shows it. */
export interface Measured {
  firstPaintMs: number;
  nodes: number;
  heapMB: number;
  downTaskMs: number;
  downFrameP95: number;
  acrossTaskMs: number;
  acrossFrameP95: number;
  updateMs: number;
  /** null where the library has no such call. */
  moveAllMs: number | null;
  /** The picture changed while scrolling: it did not only take the events. */
  scrolled: boolean;
}

const STEPS = 60;
const SETTLE_MS = 1500;
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-smooth-scrolling",
  "--enable-precise-memory-info",
];

/** Opens the page in a browser of its own and measures; a library that takes longer than the limit is given up. */
export async function measureLibrary(
  url: string,
  rows: number,
  limitMs: number,
): Promise<Measured | { gaveUpAfterMs: number }> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ARGUMENTS,
  });
  try {
    return await within(limitMs, async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await page.goto(url);
      await page.waitForFunction("window.bench");
      // The browser goes on loading pages of its own for a while after its start.
      await page.waitForTimeout(SETTLE_MS);
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable");
      const first = await page.evaluate((count) => window.bench.render(count), rows);
      const down = await scroll(page, session, { x: 0, y: 120 });
      const across = await scroll(page, session, { x: 40, y: 0 });
      const updates = await page.evaluate(() => window.bench.update(10));
      const moves = await page.evaluate(() => window.bench.moveAll(10));
      return {
        ...first,
        downTaskMs: down.taskMs,
        downFrameP95: down.frameP95,
        acrossTaskMs: across.taskMs,
        acrossFrameP95: across.frameP95,
        updateMs: median(updates),
        moveAllMs: moves.length > 0 ? median(moves) : null,
        scrolled: down.moved && across.moved,
      };
    });
  } catch (problem) {
    if (problem instanceof TooLong) return { gaveUpAfterMs: limitMs };
    throw problem;
  } finally {
    await browser.close();
  }
}

async function scroll(page: Page, session: CDPSession, by: { x: number; y: number }) {
  const taskSeconds = async () =>
    (await session.send("Performance.getMetrics")).metrics.find((metric) => metric.name === "TaskDuration")?.value ?? 0;
  await page.mouse.move(900, 400);
  const before = await page.screenshot();
  await page.evaluate(() => window.bench.startFrames());
  const begin = await taskSeconds();
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(by.x, by.y);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  }
  const taskMs = (((await taskSeconds()) - begin) * 1000) / STEPS;
  const frames = await page.evaluate(() => window.bench.stopFrames());
  const moved = Buffer.compare(before, await page.screenshot()) !== 0;
  return { taskMs, frameP95: quantile(frames, 0.95), moved };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], ratio: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * ratio))] ?? Number.NaN;
}

class TooLong extends Error {}

async function within<T>(limitMs: number, run: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, give) => {
    timer = setTimeout(() => give(new TooLong(`longer than ${limitMs} ms`)), limitMs);
  });
  const running = run();
  // Once the limit has struck the run fails with its browser closed: that is no news.
  running.catch(() => undefined);
  try {
    return await Promise.race([running, limit]);
  } finally {
    clearTimeout(timer);
  }
}
