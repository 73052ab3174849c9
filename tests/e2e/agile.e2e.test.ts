import { api, type Client } from "@gantry/records";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "./axeFaults.ts";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let projectId = "";
const ids: Record<string, string> = {};
let page: Page;
let other: Page;

beforeAll(async () => {
  product = await runSetUpProduct();
  const created = await product.call(api.project.create, {
    body: { key: "POR", name: "Customer portal", method: "agile", start: "2026-03-02T08:00" },
  });
  projectId = created.id;
  for (const name of ["Sign in", "Sign out", "Reset a password"])
    ids[name] = (await product.call(api.workItem.create, { body: { projectId, name, duration: 960 } })).id;
  [page, other] = [await product.open(), await product.open()];
  await signIn(page);
  await signIn(other);
});
afterAll(async () => {
  const { complaints } = product;
  await product.close();
  expect(complaints).toEqual([]);
});

const item = (name: string) => product.call(api.workItem.get, { params: { id: ids[name] ?? "" } });
const row = (of: Page, name: string) => of.getByRole("listitem", { name: new RegExp(`^POR-\\d+ ${name}$`) });
const card = (of: Page, name: string, column: string) => of.getByRole("listitem", { name: `${name}, in ${column}` });

/** Takes something by the pointer and puts it down in the middle of something else. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (!a || !b) throw new Error("Nothing to drag, or nowhere to.");
  await from.page().mouse.move(a.x + a.width / 2, a.y + a.height - 4);
  await from.page().mouse.down();
  await from.page().mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 8 });
  await from.page().mouse.up();
}

test("plan a sprint: dates, items by pointer and keyboard, estimates, start", async () => {
  await page.goto(`/projects/${projectId}/backlog`);
  await row(page, "Sign in").waitFor();
  await page.getByRole("button", { name: "New sprint" }).click();
  await page.getByRole("textbox", { name: "Goal" }).fill("Customers get in and out");
  await page.getByRole("button", { name: "Plan the sprint" }).click();
  const sprint = page.getByRole("region", { name: "Sprint 1" });
  await sprint.waitFor();

  await drag(row(page, "Sign in"), sprint.getByRole("list"));
  await expect.poll(async () => (await item("Sign in")).sprintId).not.toBeNull();
  expect(await row(page, "Sign in").count()).toBe(1);

  await row(page, "Sign out").focus();
  await page.keyboard.press("Space");
  await page.getByRole("status").filter({ hasText: "Sign out taken" }).waitFor();
  await page.keyboard.press("ArrowUp");
  await page.getByRole("status").filter({ hasText: "Sprint 1, place 2 of 2" }).waitFor();
  await page.keyboard.press("Space");
  const { sprintId } = await item("Sign in");
  await expect.poll(async () => (await item("Sign out")).sprintId).toBe(sprintId);

  await sprint.getByRole("textbox", { name: "Estimate of Sign in in points" }).fill("5");
  await page.keyboard.press("Enter");
  await sprint.getByText("5 points", { exact: true }).waitFor();

  await page.getByRole("link", { name: "Sprints" }).click();
  await page.getByRole("button", { name: "Start the sprint" }).click();
  await page.getByRole("button", { name: "Close the sprint" }).waitFor();
  const first = async () => {
    const { items } = await product.call(api.sprint.list, { query: { q: `projectId:${projectId}` } });
    return items[0];
  };
  await expect.poll(async () => (await first())?.state).toBe("active");
  const started = await first();
  expect(started).toMatchObject({ name: "Sprint 1", goal: "Customers get in and out" });
  // The one schedule starts what is in a sprint with it.
  await expect.poll(async () => (await item("Sign in")).start?.slice(0, 10)).toBe(started?.start.slice(0, 10));
});

describe("drag a card", () => {
  beforeAll(async () => {
    await page.goto(`/projects/${projectId}/board`);
    await other.goto(`/projects/${projectId}/board`);
    await card(page, "Sign in", "To do").waitFor();
    await card(other, "Sign in", "To do").waitFor();
  });

  test("by pointer; somebody else sees it, and it can be undone", async () => {
    await drag(card(page, "Sign in", "To do"), page.getByRole("list", { name: "In progress" }));
    await card(page, "Sign in", "In progress").waitFor();
    await card(other, "Sign in", "In progress").waitFor();
    const begun = await item("Sign in");
    expect(begun.state).toBe("inProgress");
    expect(begun.actualStart).not.toBeNull();
    await page.getByRole("alert").filter({ hasText: "Sign in moved" }).getByRole("button", { name: "Undo" }).click();
    await card(other, "Sign in", "To do").waitFor();
    expect(await item("Sign in")).toMatchObject({ state: "open", actualStart: null });
  });

  test("by keyboard, with words for who cannot see it", async () => {
    await card(page, "Sign out", "To do").focus();
    await page.keyboard.press("Space");
    await page.getByRole("status").filter({ hasText: "Sign out taken" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("status").filter({ hasText: "Done, place 1 of 1" }).waitFor();
    await page.keyboard.press("Space");
    await card(other, "Sign out", "Done").waitFor();
    expect(await item("Sign out")).toMatchObject({ state: "done", percentComplete: 1 });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe("Sign out, in Done");
  });

  test("Escape leaves it where it was", async () => {
    await card(page, "Sign in", "To do").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    await page.getByRole("status").filter({ hasText: "Sign in stays where it was" }).waitFor();
    expect((await item("Sign in")).state).toBe("open");
  });

  test("more cards than a column's limit are told", async () => {
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("textbox", { name: "Limit of To do" }).fill("1");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("combobox", { name: "Sprint shown" }).click();
    await page.getByRole("option", { name: "All items" }).click();
    await other.goto(`/projects/${projectId}/board?sprint=all`);
    await other.getByText("1 over the limit").waitFor();
  });
});

test("closing a sprint shows what is not done and takes it along", async () => {
  await page.goto(`/projects/${projectId}/sprints`);
  await page.getByRole("button", { name: "Close the sprint" }).click();
  const dialog = page.getByRole("dialog", { name: "Close Sprint 1" });
  await dialog.getByText("1 item is done and stays with the sprint.").waitFor();
  await dialog.getByText(/Sign in/).waitFor();
  await dialog.getByRole("button", { name: "Close the sprint" }).click();
  await expect.poll(async () => (await item("Sign in")).sprintId).toBeNull();
  expect((await item("Sign out")).sprintId).not.toBeNull();
});

test.each(["backlog", "board?sprint=all", "sprints"])("axe finds nothing wrong in the %s", async (path) => {
  await page.goto(`/projects/${projectId}/${path}`);
  await page.getByText("Sprint 1").or(page.getByText("Sign in")).first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
