import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** How a page may be coloured: in both themes, with more contrast, and in the few colours a system forces. */
export const colours = ["light", "dark", "more", "forced"] as const;
export type Colours = (typeof colours)[number];

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds wrong on a page as it stands, a line each: colours, rule and element. The first colours are asked everything; of the
 * others only contrasts can differ. The page is left in light colours.
 */
export async function axeFaults(page: Page, [first = "light", ...others]: readonly Colours[] = []): Promise<string[]> {
  await recolour(page, first);
  const found = [...(await report(first, new AxeBuilder({ page }).withTags(tags)))];
  for (const each of others) {
    await recolour(page, each);
    found.push(...(await report(each, new AxeBuilder({ page }).withRules(["color-contrast"]))));
  }
  await recolour(page, "light");
  return found;
}

async function report(name: Colours, axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${name} ${id}: ${target.join(" ")}`));
}

async function recolour(page: Page, name: Colours): Promise<void> {
  const colorScheme = name === "dark" ? "dark" : "light";
  const contrast = name === "more" ? "more" : null;
  await page.emulateMedia({ colorScheme, contrast, forcedColors: name === "forced" ? "active" : null });
  await page
    .locator(`:root[data-theme="${colorScheme}"][data-contrast="${name === "more" ? "more" : "usual"}"]`)
    .waitFor({ state: "attached" });
  await still(page);
}

/** Colours on their way from one to another have no contrast of their own, and a menu on its way out no items. */
async function still(page: Page): Promise<void> {
  const isMoving = () =>
    document
      .getAnimations()
      .some(
        ({ playState, effect }) => playState === "running" && effect?.getComputedTiming().iterations !== Infinity,
      ) || document.querySelector("[role=menu]:not(:has([role^=menuitem]))") !== null;
  await expect.poll(() => page.evaluate(isMoving), { timeout: 15_000 }).toBe(false);
}
