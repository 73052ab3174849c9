import { api, type Client } from "@gantry/records";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { administrator, runSetUpProduct, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let page: Page;
beforeAll(async () => {
  product = await runSetUpProduct();
  page = await product.open({ reducedMotion: "reduce" });
});
afterAll(async () => {
  const { complaints } = product;
  await product.close();
  expect(complaints).toEqual([]);
});

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** Walks on by Tab until the target has the focus; what Tab never reaches cannot be used by keyboard. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 200; step++) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await press("Tab");
  }
  throw new Error(`Tab never reaches ${String(target)}.`);
}

async function activate(target: Locator): Promise<void> {
  await tabTo(target);
  await press("Enter");
}

async function typeInto(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await press("Control+a");
  await page.keyboard.type(text);
}

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const toast = (text: string) => page.getByRole("alert").filter({ hasText: text }).first().waitFor();
const cell = (row: number, column: number) =>
  page.locator(`.gp-row[aria-rowindex="${row + 1}"] [aria-colindex="${column}"]`);

test("sign in", async () => {
  await page.goto("/projects");
  await typeInto(page.getByLabel("E-mail"), administrator.email);
  await typeInto(page.getByRole("textbox", { name: "Password" }), administrator.password);
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: "Projects" }).waitFor();
});

test("make a project and write its plan", async () => {
  await activate(button("New project").first());
  const dialog = page.getByRole("dialog", { name: "New project" });
  await typeInto(dialog.getByRole("textbox", { name: "Name" }), "Branch network");
  await press("Enter");
  await page.waitForURL(/\/projects\/[\w-]+\/plan/);
  await activate(button("Add the first activity"));
  await page.keyboard.type("Measure");
  await press("Enter", "Control+Enter");
  await page.keyboard.type("Build");
  await press("Enter");
  await expect.poll(() => cell(2, 2).innerText()).toContain("Build");
  await page.getByText("All saved").waitFor();
});

test("find the keys, and give a command others", async () => {
  await press("Escape");
  await tabTo(page.getByRole("link", { name: "Overview" }));
  await press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await activate(sheet.getByRole("link", { name: "Change the keys" }));
  await page.getByRole("heading", { level: 1, name: "Preferences" }).waitFor();
  await activate(button("Change the keys of “Trash”"));
  const dialog = page.getByRole("dialog", { name: "Keys of “Trash”" });
  await tabTo(dialog.getByRole("textbox", { name: "Press the keys" }));
  await press("g", "c");
  await dialog.getByText("“Calendars” answers to these keys too").waitFor();
  await press("Alt+b");
  await activate(dialog.getByRole("button", { name: "Save" }));
  await toast("The keys of “Trash” were changed.");
  await press("Alt+b");
  await page.getByRole("heading", { level: 1, name: "Trash" }).waitFor();
  const { user } = await product.call(api.account.session, {});
  expect(user.keyMap).toEqual({ "go./trash": "alt+b" });
});
