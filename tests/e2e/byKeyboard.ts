import type { Locator, Page } from "playwright-core";

/** Somebody who has no pointer. */
export interface Typist {
  press(...keys: string[]): Promise<void>;
  /** Walks on by Tab until the target has the focus; what Tab never reaches cannot be used by keyboard. */
  tabTo(target: Locator): Promise<void>;
  activate(target: Locator): Promise<void>;
  typeInto(target: Locator, text: string): Promise<void>;
  /** Opens a menu and takes one of its items by arrows. */
  take(menu: Locator, item: string | RegExp): Promise<void>;
  /** Opens a list of choices and takes one by arrows. */
  choose(list: Locator, option: string | RegExp): Promise<void>;
}

export function byKeyboard(page: Page): Typist {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (target: Locator) => {
    await target.waitFor();
    for (let step = 0; step < 200; step++) {
      if (await target.evaluate((element) => element.contains(document.activeElement))) return;
      await press("Tab");
    }
    throw new Error(`Tab never reaches ${String(target)}.`);
  };
  const activate = async (target: Locator) => {
    await tabTo(target);
    await press("Enter");
  };
  const typeInto = async (target: Locator, text: string) => {
    await tabTo(target);
    await press("Control+a");
    await page.keyboard.type(text);
  };
  const arrowTo = async (target: Locator, isThere: () => Promise<boolean>) => {
    await target.waitFor();
    for (let step = 0; step < 60; step++) {
      if (await isThere()) return press("Enter");
      await press("ArrowDown");
    }
    throw new Error(`No arrow reaches ${String(target)}.`);
  };
  const take = async (menu: Locator, item: string | RegExp) => {
    await activate(menu);
    const target = page.getByRole("menuitem", { name: item });
    await arrowTo(target, () => target.evaluate((element) => element === document.activeElement));
  };
  const choose = async (list: Locator, option: string | RegExp) => {
    await tabTo(list);
    const target = page.getByRole("option", { name: option, exact: true });
    await press("ArrowDown");
    await arrowTo(target, () => target.evaluate((element) => element.hasAttribute("data-combobox-selected")));
  };
  return { press, tabTo, activate, typeInto, take, choose };
}
