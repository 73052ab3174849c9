import type { Page } from "playwright-core";

/** Milliseconds without a change after which a page has said what it has to say, and the most that is waited. */
const QUIET_MS = 250;
const PATIENCE_MS = 8000;
const MOST_STEPS = 60;

/** Waits until something stands on the page and nothing has changed for a moment. */
export async function settle(page: Page): Promise<void> {
  await page.locator("#main, main, [role=main]").first().waitFor({ timeout: 30_000 });
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
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 40)));
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
