import { api, type Client } from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { byKeyboard, type Typist } from "./byKeyboard.ts";
import { administrator, runSetUpProduct, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let page: Page;
let keyboard: Typist;
beforeAll(async () => {
  product = await runSetUpProduct();
  page = await product.open({ reducedMotion: "reduce" });
  keyboard = byKeyboard(page);
});
afterAll(async () => {
  const { complaints } = product;
  await product.close();
  expect(complaints).toEqual([]);
});

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const toast = (text: string) => page.getByRole("alert").filter({ hasText: text }).first().waitFor();
const cell = (row: number, column: number) =>
  page.locator(`.gp-row[aria-rowindex="${row + 1}"] [aria-colindex="${column}"]`);

test("sign in", async () => {
  await page.goto("/projects");
  await keyboard.typeInto(page.getByLabel("E-mail"), administrator.email);
  await keyboard.typeInto(page.getByRole("textbox", { name: "Password" }), administrator.password);
  await keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Projects" }).waitFor();
});

test("make a project and write its plan", async () => {
  await keyboard.activate(button("New project").first());
  const dialog = page.getByRole("dialog", { name: "New project" });
  await keyboard.typeInto(dialog.getByRole("textbox", { name: "Name" }), "Branch network");
  await keyboard.press("Enter");
  await page.waitForURL(/\/projects\/[\w-]+\/plan/);
  await keyboard.activate(button("Add the first activity"));
  await page.keyboard.type("Measure");
  await keyboard.press("Enter", "Control+Enter");
  await page.keyboard.type("Build");
  await keyboard.press("Enter");
  await expect.poll(() => cell(2, 2).innerText()).toContain("Build");
  await page.getByText("All saved").waitFor();
});

test("find the keys, and give a command others", async () => {
  await keyboard.press("Escape");
  await keyboard.tabTo(page.getByRole("link", { name: "Overview" }));
  await keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await keyboard.activate(sheet.getByRole("link", { name: "Change the keys" }));
  await page.getByRole("heading", { level: 1, name: "Preferences" }).waitFor();
  await keyboard.activate(button("Change the keys of “Trash”"));
  const dialog = page.getByRole("dialog", { name: "Keys of “Trash”" });
  await keyboard.tabTo(dialog.getByRole("textbox", { name: "Press the keys" }));
  await keyboard.press("g", "c");
  await dialog.getByText("“Calendars” answers to these keys too").waitFor();
  await keyboard.press("Alt+b");
  await keyboard.activate(dialog.getByRole("button", { name: "Save" }));
  await toast("The keys of “Trash” were changed.");
  await keyboard.press("Alt+b");
  await page.getByRole("heading", { level: 1, name: "Trash" }).waitFor();
  const { user } = await product.call(api.account.session, {});
  expect(user.keyMap).toEqual({ "go./trash": "alt+b" });
});
