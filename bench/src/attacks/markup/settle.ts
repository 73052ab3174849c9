import type { Page } from "playwright-core";

/** Milliseconds without a change and without an answer to wait for, after which a page has said what it has to say; and the most that is waited. */
const QUIET_MS = 150;
const PATIENCE_MS = 15_000;
const MOST_STEPS = 60;

/** Requests under way, but the live stream, which has no end. */
const underWay = new WeakMap<Page, Set<unknown>>();

/** Counts what a page asks for, so that `settle` knows when it has its answers. */
export function watchRequests(page: Page): void {
  const open = new Set<unknown>();
  underWay.set(page, open);
  page.on("request", (request) => {
    if (!request.url().includes("/api/events")) open.add(request);
  });
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
}

/** Waits until something stands on the page, nothing is asked for, and nothing has changed for a moment. */
export async function settle(page: Page): Promise<void> {
  await page.locator("#main, main, [role=main]").first().waitFor({ timeout: 30_000 });
  const until = Date.now() + PATIENCE_MS;
  do await quietPage(page);
  while ((underWay.get(page)?.size ?? 0) > 0 && Date.now() < until);
}

async function quietPage(page: Page): Promise<void> {
  await page.evaluate(
    ([quiet, patience]) =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          watcher.disconnect();
          resolve();
        };
        let timer = setTimeout(done, quiet);
        const watcher = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, quiet);
        });
        watcher.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
        setTimeout(done, patience);
      }),
    [QUIET_MS, PATIENCE_MS] as const,
  );
}

/** Lists draw only what is in sight: everything that scrolls is scrolled to its end. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async (most) => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
    const scrolling = [...document.querySelectorAll("*")].filter(
      (each) => each.scrollHeight > each.clientHeight + 20 && /auto|scroll/.test(getComputedStyle(each).overflowY),
    );
    for (const each of scrolling)
      for (let step = 0; step < most && each.scrollTop + each.clientHeight < each.scrollHeight - 2; step++) {
        each.scrollTop += each.clientHeight * 0.9;
        await drawn();
      }
  }, MOST_STEPS);
}
