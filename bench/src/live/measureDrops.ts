import { administrator } from "@gantry/tools/product";
import { chromium, type Page } from "playwright-core";

const ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** One drop of a bar, in milliseconds. */
export interface Drop {
  /** From the drop to the P80 that follows it, painted. */
  freshMs: number;
  /** Of that, until the question had been put. */
  askedMs: number;
  /** And until it was answered. */
  answeredMs: number;
}

export interface DropsAsked {
  executablePath: string;
  drops: number;
  /** The forecast's panel is open, not only its column. */
  withPanel: boolean;
}

/** Drags the first bar some days to and fro and drops it, and takes the time until P80 follows, in a window of 1440 by 900. */
export async function measureDrops(url: string, projectId: string, asked: DropsAsked): Promise<Drop[]> {
  const browser = await chromium.launch({ executablePath: asked.executablePath, args: ARGUMENTS });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addInitScript(recordWorkers);
    await context.request.post(`${url}/api/session`, {
      headers: { origin: url },
      data: { email: administrator.email, password: administrator.password },
    });
    const page = await context.newPage();
    const shown = asked.withPanel ? "forecast=true" : "columns=name,p80";
    await page.goto(`${url}/projects/${projectId}/plan?zoom=24&width=300&${shown}`);
    await page.locator("footer button", { hasText: /^P80/ }).waitFor({ timeout: 60_000 });
    const drops: Drop[] = [];
    for (let drop = 0; drop < asked.drops; drop++) drops.push(await dropped(page, drop % 2 === 0 ? 96 : -96));
    return drops;
  } finally {
    await browser.close();
  }
}

interface Seen {
  /** When questions were put that are asked at rest. */
  asked: number[];
  /** When a first word was said, and when the frame after that was painted. */
  answered: number[];
  painted: number[];
  dropped: number;
  /** When something was asked last, and when something was answered to the end. */
  last: number;
  whole: number;
}

/** Notes when the worker is asked, when it begins to answer, and when that is painted. Runs in the page. */
function recordWorkers(): void {
  const seen: Seen = { asked: [], answered: [], painted: [], dropped: 0, last: 0, whole: 0 };
  Object.assign(window, { seen });
  const Original = window.Worker;
  window.Worker = class extends Original {
    constructor(...given: ConstructorParameters<typeof Original>) {
      super(...given);
      this.addEventListener("message", ({ data }: MessageEvent<{ kind: "first" | "whole" }>) => {
        if (data.kind === "whole") seen.whole = performance.now();
        else {
          const index = seen.answered.push(performance.now()) - 1;
          requestAnimationFrame(() => setTimeout(() => (seen.painted[index] = performance.now())));
        }
      });
    }
    override postMessage(message: { thorough: boolean }): void {
      super.postMessage(message);
      // Once it is on its way: to copy it takes time too.
      seen.last = performance.now();
      if (message.thorough) seen.asked.push(seen.last);
    }
  };
  addEventListener("pointerup", () => (seen.dropped = performance.now()), { capture: true });
}

async function dropped(page: Page, by: number): Promise<Drop> {
  const bar = page.locator(".gp-bar:visible", { hasText: "Step 1" }).first();
  const box = await bar.boundingBox();
  if (!box) throw new Error("The first bar is not in sight.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) await page.mouse.move(x + (by * step) / 8, y);
  await page.mouse.up();
  const taken = await page.waitForFunction(() => {
    const { seen } = window as unknown as { seen: Seen };
    const asked = seen.asked.find((time) => time >= seen.dropped);
    if (seen.dropped === 0 || asked === undefined) return null;
    // The next question is put only once the first word on the one before was said, so that this word is on this one.
    const index = seen.answered.findIndex((time) => time > asked);
    const [answered, painted] = [seen.answered[index], seen.painted[index]];
    if (answered === undefined || painted === undefined) return null;
    const from = seen.dropped;
    return { freshMs: painted - from, askedMs: asked - from, answeredMs: answered - from };
  });
  const drop = (await taken.jsonValue()) as Drop;
  await page.getByText("All saved").waitFor();
  await page.waitForTimeout(500);
  await page.waitForFunction(
    () => {
      const { seen } = window as unknown as { seen: Seen };
      return seen.whole > seen.last;
    },
    undefined,
    { timeout: 120_000 },
  );
  return drop;
}
