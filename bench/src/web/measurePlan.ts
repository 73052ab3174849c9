import { gzipSync } from "node:zlib";
import { administrator } from "@gantry/tools/product";
import { chromium, type Page, type Response } from "playwright-core";

export interface PlanFigures {
  /** JavaScript of the first screen behind sign-in, compressed. */
  firstScreenKb: number;
  /** From the click on "Plan" to rows and bars on the screen; one figure a visit, the first with an empty cache. */
  firstViewMs: number[];
  /** Frame times while a bar is dragged, with dates and floats following. */
  dragFrameP50Ms: number;
  dragFrameP95Ms: number;
  dragFramesOver20Ms: number;
  dragFrames: number;
  /** Script time of one pointer move, engine and drawing included. */
  dragMoveP50Ms: number;
  dragMoveP95Ms: number;
  scrollFrameP50Ms: number;
  scrollFrameP95Ms: number;
  /** Between a typed duration and the changed dates on the screen. */
  editMs: number[];
}

const ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const VISITS = 5;

/** Opens the plan as a person does and takes the time, in a window of 1440 by 900. */
export async function measurePlan(url: string, projectId: string, executablePath: string): Promise<PlanFigures> {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    // The bundler names functions by a helper that the page does not have.
    await context.addInitScript("globalThis.__name ??= (named) => named");
    await context.request.post(`${url}/api/session`, {
      headers: { origin: url },
      data: { email: administrator.email, password: administrator.password },
    });
    const page = await context.newPage();
    const firstScreenKb = await firstScreen(page, url);
    const firstViewMs: number[] = [];
    for (let visit = 0; visit < VISITS; visit++)
      firstViewMs.push(await firstView(page, `${url}/projects/${projectId}`));
    await page.waitForTimeout(1500);
    const editMs = await editing(page);
    const scroll = await scrolling(page);
    const drag = await dragging(page);
    return {
      firstScreenKb,
      firstViewMs,
      editMs,
      scrollFrameP50Ms: quantile(scroll, 0.5),
      scrollFrameP95Ms: quantile(scroll, 0.95),
      dragFrameP50Ms: quantile(drag.frames, 0.5),
      dragFrameP95Ms: quantile(drag.frames, 0.95),
      dragFramesOver20Ms: drag.frames.filter((frame) => frame > 20).length,
      dragFrames: drag.frames.length,
      dragMoveP50Ms: quantile(drag.moves, 0.5),
      dragMoveP95Ms: quantile(drag.moves, 0.95),
    };
  } finally {
    await browser.close();
  }
}

async function firstScreen(page: Page, url: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  const listener = (response: Response) => {
    if (response.request().resourceType() === "script")
      sizes.push(response.body().then((body) => gzipSync(body).length));
  };
  page.on("response", listener);
  await page.goto(`${url}/projects`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle", { timeout: 5000 }).catch(() => undefined);
  page.off("response", listener);
  return round((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024);
}

/** The click is taken from the browser's own clock, the end is the frame after rows and bars are there. */
async function firstView(page: Page, projectUrl: string): Promise<number> {
  await page.goto(projectUrl);
  const tab = page.getByRole("link", { name: "Plan", exact: true });
  await tab.waitFor();
  await page.waitForTimeout(400);
  await page.evaluate(() => {
    const seen = { clicked: 0, shown: 0 };
    Object.assign(window, { seen });
    document.addEventListener("click", (event) => (seen.clicked ||= event.timeStamp), { capture: true });
    const look = () => {
      const shown =
        document.querySelectorAll(".gp-row").length > 10 && document.querySelector('.gp-bar[style*="width"]') !== null;
      if (!shown) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => (seen.shown = performance.now())));
    };
    requestAnimationFrame(look);
  });
  await tab.click();
  const taken = await page.waitForFunction(() => {
    const { seen } = window as unknown as { seen: { clicked: number; shown: number } };
    return seen.shown > 0 ? seen.shown - seen.clicked : null;
  });
  return round((await taken.jsonValue()) ?? Number.NaN);
}

async function editing(page: Page): Promise<number[]> {
  const taken: number[] = [];
  for (const text of ["9d", "2d", "7d"]) {
    await page.locator('.gp-row[aria-rowindex="4"] [aria-colindex="3"]').click();
    await page.keyboard.type(text);
    await page.evaluate(() => {
      const seen = { pressed: 0, changed: 0 };
      Object.assign(window, { seen });
      const finish = () => document.querySelector('.gp-row[aria-rowindex="4"] [aria-colindex="5"]')?.textContent;
      const before = finish();
      document.addEventListener("keydown", (event) => event.key === "Enter" && (seen.pressed ||= event.timeStamp), {
        capture: true,
      });
      const look = () => {
        if (finish() === before) requestAnimationFrame(look);
        else seen.changed = performance.now();
      };
      requestAnimationFrame(look);
    });
    await page.keyboard.press("Enter");
    const handle = await page.waitForFunction(() => {
      const { seen } = window as unknown as { seen: { pressed: number; changed: number } };
      return seen.changed > 0 ? seen.changed - seen.pressed : null;
    });
    taken.push(round((await handle.jsonValue()) ?? Number.NaN));
    await page.waitForTimeout(300);
  }
  return taken;
}

async function recordFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const record = { frames: [] as number[], moves: [] as number[], on: true };
    Object.assign(window, { record });
    let last = performance.now();
    const tick = (now: number) => {
      record.frames.push(now - last);
      last = now;
      if (record.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    // First listener of all on the way in, last one on the way out: between them lies what the move costs.
    let began = 0;
    window.addEventListener("pointermove", () => (began = performance.now()), { capture: true });
    window.addEventListener("pointermove", () => record.moves.push(performance.now() - began));
  });
}

async function recorded(page: Page): Promise<{ frames: number[]; moves: number[] }> {
  return page.evaluate(() => {
    const { record } = window as unknown as { record: { frames: number[]; moves: number[]; on: boolean } };
    record.on = false;
    return { frames: record.frames.slice(2), moves: record.moves };
  });
}

async function scrolling(page: Page): Promise<number[]> {
  await page.mouse.move(1000, 500);
  await recordFrames(page);
  for (let step = 0; step < 90; step++) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(12);
  }
  const { frames } = await recorded(page);
  for (let step = 0; step < 20; step++) await page.mouse.wheel(0, -4000);
  return frames;
}

async function dragging(page: Page): Promise<{ frames: number[]; moves: number[] }> {
  // A scale at which a day is wide enough to be dragged.
  await page.goto(`${page.url().split("?")[0]}?zoom=24`);
  await page.locator(".gp-bar").first().waitFor();
  await page.waitForTimeout(2000);
  const bar = page.locator(".gp-bar:visible", { hasText: "Step 1 of work package 1" }).first();
  const box = await bar.boundingBox();
  if (!box) throw new Error("The first bar is not in sight.");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await recordFrames(page);
  for (let step = 0; step < 120; step++) {
    await page.mouse.move(box.x + box.width / 2 + 5 * Math.sin(step / 12) * 40, y);
    await page.waitForTimeout(12);
  }
  const figures = await recorded(page);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return figures;
}

export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN);
}

const round = (value: number) => Math.round(value * 10) / 10;
