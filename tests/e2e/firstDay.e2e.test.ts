import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { administrator, runProduct, type RunningProduct } from "./product.ts";

const plan = fileURLToPath(new URL("fixtures/roll-out.xml", import.meta.url));

let product: RunningProduct;
let page: Page;
beforeAll(async () => {
  product = await runProduct();
  page = await product.open();
});
afterAll(() => product.close());

test("the first visit leads through set-up, keeps what was typed, and signs in", async () => {
  await page.goto(`/setup?token=${product.setupToken ?? ""}`);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("Please fill this in.").waitFor();
  await page.getByLabel("Name of the organisation").fill("Harbour Works");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(administrator.name);
  await page.getByLabel("E-mail").fill(administrator.email);
  await page.getByRole("textbox", { name: "Password" }).fill("short");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("At least 12 characters").first().waitFor();

  await page.reload();
  expect(await page.getByLabel("Name of the organisation").inputValue()).toBe("Harbour Works");
  await page.getByRole("button", { name: "Continue" }).click();
  expect(await page.getByLabel("E-mail").inputValue()).toBe(administrator.email);
  expect(await page.getByRole("textbox", { name: "Password" }).inputValue()).toBe("");
  await page.getByRole("textbox", { name: "Password" }).fill(administrator.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("With nothing").click();
  await page.getByRole("button", { name: "Finish set-up" }).click();
  await page.getByRole("heading", { name: "Your first plan" }).waitFor();
});

test("the set-up link works once", async () => {
  const late = await product.open();
  await late.goto(`/setup?token=${product.setupToken ?? ""}`);
  await late.getByRole("heading", { name: "Gantry is set up" }).waitFor();
});

test("a new project opens its plan; undo takes it away again", async () => {
  await page.goto("/projects");
  await page.getByRole("button", { name: "New project" }).first().click();
  await page.getByRole("textbox", { name: "Name" }).fill("Branch network");
  await page.getByRole("button", { name: "Create" }).click();
  await page.waitForURL(/\/projects\/[\w-]+\/plan/);
  await page.getByRole("alert").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("heading", { name: "This project is in the trash" }).waitFor();
  await page.goto("/projects");
  await page.getByRole("heading", { name: "Your first plan" }).waitFor();
});

test("a plan is shown before anything of it is written, then imported", async () => {
  await page.goto("/import");
  await page.setInputFiles('input[type="file"]', plan);
  await page.getByRole("heading", { name: "Laptop roll-out" }).waitFor();
  await page.getByText("Nothing is written until you accept.").waitFor();
  const other = await product.open();
  await signInAs(other);
  await other.getByRole("heading", { name: "Your first plan" }).waitFor();

  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByRole("heading", { name: "roll-out.xml was imported" }).waitFor();
  // The other browser follows without being asked.
  await other.getByRole("link", { name: "Laptop roll-out" }).waitFor();
  await page.getByRole("link", { name: "Open the plan" }).click();
  await page.getByText("Order and wait").first().waitFor();
});

test("importing the same plan again offers to update it", async () => {
  await page.goto("/import");
  await page.setInputFiles('input[type="file"]', plan);
  await page.getByLabel(/Update “Laptop roll-out”/).waitFor();
  expect(await page.getByLabel(/Update “Laptop roll-out”/).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Give it up" }).click();
  await page.getByRole("heading", { name: "The import was given up" }).waitFor();
});

test("a wrong password is told and keeps the address; signing out closes the door", async () => {
  await page.goto("/projects");
  await page.getByRole("button", { name: /your account and more/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await page.goto("/people");
  await page.waitForURL(/\/sign-in\?next=/);
  await page.getByLabel("E-mail").fill(administrator.email);
  await page.getByRole("textbox", { name: "Password" }).fill("not the right one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByLabel("E-mail").inputValue()).toBe(administrator.email);
  await page.getByRole("textbox", { name: "Password" }).fill(administrator.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "People" }).waitFor();
});

test("no page complained on its console", () => {
  expect(product.complaints).toEqual([]);
});

async function signInAs(other: Page): Promise<void> {
  await other.goto("/sign-in");
  await other.getByLabel("E-mail").fill(administrator.email);
  await other.getByRole("textbox", { name: "Password" }).fill(administrator.password);
  await other.getByRole("button", { name: "Sign in" }).click();
}
