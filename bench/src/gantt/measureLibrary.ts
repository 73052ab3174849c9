import { chromium } from "playwright-core";
import type { CDPSession, Page } from "playwright-core";
import type {} from "./harness.ts";
import { quantile } from "./quantile.ts";

/** Figures of one run; those after the step that took longer than the limit are null. A step is one turn of the wheel and the frame that shows it. */
export interface Measured {
  firstPaintMs: number | null;
  nodes: number | null;
  heapMB: number | null;
  downTaskMs: number | null;
  downFrameP95: number | null;
  acrossTaskMs: number | null;
  acrossFrameP95: number | null;
  updateMs: number | null;
  /** Also null where the library has no such call. */
  moveAllMs: number | null;
  /** The picture did not change while scrolling: the library took the events and did nothing. */
  stoodStill: boolean;
  gaveUpIn: string | null;
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

/** Opens the page in a browser of its own and measures; what takes longer than the limit is given up, with all that would follow. */
export async function measureLibrary(url: string, rows: number, limitMs: number): Promise<Measured> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ARGUMENTS,
  });
  const measured: Measured = {
    firstPaintMs: null,
    nodes: null,
    heapMB: null,
    downTaskMs: null,
    downFrameP95: null,
    acrossTaskMs: null,
    acrossFrameP95: null,
    updateMs: null,
    moveAllMs: null,
    stoodStill: false,
    gaveUpIn: null,
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(url);
    await page.waitForFunction("window.bench");
    // The browser goes on loading pages of its own for a while after its start.
    await page.waitForTimeout(SETTLE_MS);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    for (const [name, step] of steps(page, session, rows)) {
      const figures = await within(limitMs, step);
      if (figures === null) {
        measured.gaveUpIn = name;
        break;
      }
      Object.assign(measured, figures, { stoodStill: measured.stoodStill || figures.stoodStill === true });
    }
  } finally {
    await browser.close();
  }
  return measured;
}

function steps(page: Page, session: CDPSession, rows: number): [string, () => Promise<Partial<Measured>>][] {
  return [
    ["first paint", () => page.evaluate((count) => window.bench.render(count), rows)],
    [
      "scrolling down",
      async () => {
        const { taskMs, frameP95, stoodStill } = await scroll(page, session, { x: 0, y: 120 });
        return { downTaskMs: taskMs, downFrameP95: frameP95, stoodStill };
      },
    ],
    [
      "scrolling across",
      async () => {
        const { taskMs, frameP95, stoodStill } = await scroll(page, session, { x: 40, y: 0 });
        return { acrossTaskMs: taskMs, acrossFrameP95: frameP95, stoodStill };
      },
    ],
    ["one change", async () => ({ updateMs: quantile(await page.evaluate(() => window.bench.update(10)), 0.5) })],
    [
      "all dates moved",
      async () => {
        const moves = await page.evaluate(() => window.bench.moveAll(10));
        return { moveAllMs: moves.length > 0 ? quantile(moves, 0.5) : null };
      },
    ],
  ];
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
  const stoodStill = Buffer.compare(before, await page.screenshot()) === 0;
  return { taskMs, frameP95: quantile(frames, 0.95), stoodStill };
}

/** The result, or null when it takes longer than the limit. */
async function within<T>(limitMs: number, run: () => Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((give) => {
    timer = setTimeout(() => give(null), limitMs);
  });
  const running = run();
  // Once the limit has struck the step fails with its browser closed: that is no news.
  running.catch(() => undefined);
  try {
    return await Promise.race([running, limit]);
  } finally {
    clearTimeout(timer);
  }
}
