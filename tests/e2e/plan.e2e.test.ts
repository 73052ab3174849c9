import { api, rowsOfTable, type Client, type Edit, type WorkItemRow } from "@gantry/records";
import { visit } from "@gantry/tools/product";
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults, colours } from "./axeFaults.ts";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

const COLUMNS = { name: 2, duration: 3, start: 4, finish: 5, predecessors: 6, resources: 7, done: 8, float: 9 };

let product: RunningProduct & { call: Client };
let projectId = "";
let page: Page;
beforeAll(async () => {
  product = await runSetUpProduct();
  projectId = await createPlan(product.call);
  await product.call(api.account.preferences, { body: { locale: "en-GB" } });
  page = await product.open({ reducedMotion: "reduce" });
  await signIn(page);
  await openPlan(page);
});
afterAll(() => product.close());

/** Discovery (Interviews → Choose the vendor), Build, Go-live; Ana and Bo. */
async function createPlan(call: Client): Promise<string> {
  const project = await call(api.project.create, {
    body: { key: "CRM", name: "CRM roll-out", start: "2026-05-04T08:00" },
  });
  const id = () => randomUUID().replace(/^(.{14})./, "$17");
  const ids = { discovery: id(), interviews: id(), vendor: id(), build: id(), live: id() };
  const item = (of: keyof typeof ids, rank: string, values: Record<string, unknown>): Edit => ({
    op: "create",
    record: "workItem",
    id: ids[of],
    values: { projectId: project.id, rank, ...values },
  });
  const link = (from: keyof typeof ids, to: keyof typeof ids): Edit => ({
    op: "create",
    record: "dependency",
    id: id(),
    values: { projectId: project.id, predecessorId: ids[from], successorId: ids[to] },
  });
  await call(api.edits.apply, {
    body: {
      edits: [
        item("discovery", "a0", { name: "Discovery" }),
        item("interviews", "a0", { name: "Interviews", parentId: ids.discovery, duration: 2400 }),
        item("vendor", "a1", { name: "Choose the vendor", parentId: ids.discovery, duration: 960 }),
        item("build", "a1", { name: "Build", duration: 4800 }),
        item("live", "a2", { name: "Go-live", kind: "milestone", duration: 0 }),
        link("interviews", "vendor"),
        link("vendor", "build"),
        link("build", "live"),
        ...["Ana Lund", "Bo Berg"].map((name): Edit => ({
          op: "create",
          record: "person",
          id: id(),
          values: { name },
        })),
      ],
    },
  });
  return project.id;
}

/** With a table wide enough to have every column in sight. */
async function openPlan(on: Page, search = "?width=980"): Promise<void> {
  await on.goto(`/projects/${projectId}/plan${search}`);
  await on.locator(".gp-bar").first().waitFor();
}

const cellOn = (on: Page, row: number, column: keyof typeof COLUMNS) =>
  on.locator(`.gp-row[aria-rowindex="${row + 1}"] [aria-colindex="${COLUMNS[column]}"]`);
const cell = (row: number, column: keyof typeof COLUMNS) => cellOn(page, row, column);
const text = (row: number, column: keyof typeof COLUMNS) => expect.poll(() => cell(row, column).innerText());
const saved = (on: Page = page) => on.getByText("All saved").waitFor();

async function type(
  on: Page,
  row: number,
  { column, text: typed }: { column: keyof typeof COLUMNS; text: string },
): Promise<void> {
  await cellOn(on, row, column).click();
  await on.keyboard.type(typed);
  await on.keyboard.press("Enter");
}

/** The work item as the server keeps it. */
async function kept(name: string): Promise<WorkItemRow> {
  const { workItems } = await product.call(api.plan.snapshot, { params: { id: projectId } });
  const found = rowsOfTable<WorkItemRow>(workItems).find((item) => item.name === name);
  if (!found) throw new Error(`The server keeps no "${name}".`);
  return found;
}

describe("typing", () => {
  test("a duration moves what follows at once, and is saved", async () => {
    await text(4, "start").toBe("13 May 2026");
    await type(page, 2, { column: "duration", text: "2w" });
    await text(4, "start").toBe("20 May 2026");
    await saved();
    expect((await kept("Interviews")).duration).toBe(4800);
  });

  test("undo and redo go back and forth by keys", async () => {
    await page.keyboard.press("Control+z");
    await text(4, "start").toBe("13 May 2026");
    await page.keyboard.press("Control+y");
    await text(4, "start").toBe("20 May 2026");
    await page.keyboard.press("Control+z");
    await text(4, "start").toBe("13 May 2026");
    await saved();
    expect((await kept("Interviews")).duration).toBe(2400);
  });

  test("predecessors with lag, and says what cannot be read with the text kept", async () => {
    await type(page, 4, { column: "predecessors", text: "3FS+2d" });
    await text(4, "start").toBe("15 May 2026");
    await type(page, 4, { column: "predecessors", text: "9FS" });
    await page.getByRole("alert").filter({ hasText: "There is no row 9; the last one is 5." }).waitFor();
    await text(4, "predecessors").toBe("9FS");
    await page.keyboard.press("Escape");
    await text(4, "predecessors").toBe("3FS+2d");
  });

  test("a start on automatic work becomes a constraint, told with a way back", async () => {
    await type(page, 3, { column: "start", text: "1 jun 2026" });
    await text(3, "start").toBe("1 Jun 2026");
    const told = page.getByRole("alert").filter({ hasText: "Start no earlier than" });
    await told.getByRole("button", { name: "Undo" }).click();
    await text(3, "start").toBe("11 May 2026");
    await saved();
    expect((await kept("Choose the vendor")).constraintType).toBe("ASAP");
  });

  test("people by a beginning of their name", async () => {
    await type(page, 4, { column: "resources", text: "ana[50%], Bo Berg" });
    await text(4, "resources").toBe("Ana Lund[50%], Bo Berg");
  });
});

describe("rows", () => {
  test("are added, named, indented and taken back by keys alone", async () => {
    await cell(5, "name").click();
    await page.keyboard.press("Control+Enter");
    await page.keyboard.type("Hypercare");
    await page.keyboard.press("Enter");
    await text(6, "name").toBe("Hypercare");
    await cell(6, "name").click();
    await page.keyboard.press("Alt+Shift+ArrowRight");
    await expect.poll(() => page.locator('.gp-row[aria-rowindex="7"]').getAttribute("aria-level")).toBe("2");
    await page.keyboard.press("Alt+Shift+ArrowLeft");
    await expect.poll(() => page.locator('.gp-row[aria-rowindex="7"]').getAttribute("aria-level")).toBe("1");
    await saved();
    expect((await kept("Hypercare")).parentId).toBeNull();
  });

  test("have a menu by the right button", async () => {
    await cell(6, "name").click({ button: "right" });
    await page.getByRole("menuitem", { name: "New row above" }).click();
    await page.keyboard.type("Warranty");
    await page.keyboard.press("Enter");
    await text(6, "name").toBe("Warranty");
    await text(7, "name").toBe("Hypercare");
    await cell(6, "name").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Move to the trash" }).click();
    await text(6, "name").toBe("Hypercare");
  });

  test("are pasted as a block from a spreadsheet; what is too long makes new rows, what cannot be read is told", async () => {
    await cell(6, "name").click();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "Hypercare\t2w\nLessons learned\t1d\nCelebration\tsoon");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await page.getByRole("dialog", { name: "One cell could not be read" }).getByText("soon", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await text(7, "name").toBe("Lessons learned");
    await text(6, "duration").toBe("10d");
    await text(8, "name").toBe("Celebration");
    await saved();
    expect((await kept("Lessons learned")).duration).toBe(480);
    await cell(6, "name").click();
    await page.keyboard.press("Control+z");
    await text(6, "duration").toBe("1d");
    await expect.poll(() => page.locator(".gp-row:visible").count()).toBe(6);
  });

  test("go to the trash with a way back", async () => {
    await cell(6, "name").click();
    await page.keyboard.press("Control+Delete");
    await expect.poll(() => page.locator(".gp-row:visible").count()).toBe(5);
    await page
      .getByRole("alert")
      .filter({ hasText: "“Hypercare” is in the trash" })
      .getByRole("button", { name: "Undo" })
      .click();
    await text(6, "name").toBe("Hypercare");
    await saved();
  });
});

describe("the chart", () => {
  test("a dragged bar takes what follows along while it is dragged", async () => {
    await openPlan(page, "?zoom=20&width=420");
    const box = await page.locator(".gp-bar:visible", { hasText: "Build" }).boundingBox();
    if (!box) throw new Error("The bar is not in sight.");
    const before = await cell(5, "start").innerText();
    expect(before).toBe("28 May 2026");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    for (let step = 1; step <= 14; step++) await page.mouse.move(box.x + box.width / 2 + step * 20, y);
    await text(5, "start").not.toBe(before);
    expect((await kept("Build")).constraintType).toBe("ASAP");
    await page.mouse.up();
    await saved();
    expect((await kept("Build")).constraintType).toBe("SNET");
    await cell(5, "name").click();
    await page.keyboard.press("Control+z");
    await text(5, "start").toBe(before);
  });

  test("says why a date is there, step by step", async () => {
    await cell(4, "name").click();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Find anything" }).fill("Details of the row");
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: "Build" });
    await panel.getByText("It waits until “Choose the vendor” is finished").waitFor();
    await panel.getByRole("button", { name: "The whole chain" }).click();
    await panel.getByText("Nothing holds it but the start of the project").waitFor();
    await panel.getByRole("button", { name: "Close the panel" }).click();
  });
});

describe("together", () => {
  let other: Page;
  beforeAll(async () => {
    other = await product.open({ reducedMotion: "reduce" });
    await signIn(other);
    await openPlan(other);
  });

  test("a change in one browser appears in the other", async () => {
    await openPlan(page);
    await type(page, 2, { column: "duration", text: "6d" });
    await saved();
    await expect.poll(() => cellOn(other, 2, "duration").innerText(), { timeout: 5000, interval: 20 }).toBe("6d");
    await expect.poll(() => cellOn(other, 4, "start").innerText()).toBe(await cell(4, "start").innerText());
  });

  test("two people in the same cell are told; nothing is lost", async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route("**/api/edits", async (route) => {
      await held;
      await route.continue();
    });
    await type(page, 2, { column: "duration", text: "7d" });
    await type(other, 2, { column: "duration", text: "9d" });
    await saved(other);
    letGo();
    const dialog = page.getByRole("dialog", { name: "Somebody else changed the same" });
    await dialog.getByText("9d").waitFor();
    expect((await kept("Interviews")).duration).toBe(4320);
    await dialog.getByRole("button", { name: "Apply the choice" }).click();
    await saved();
    await page.unroute("**/api/edits");
    expect((await kept("Interviews")).duration).toBe(3360);
    await expect.poll(() => cellOn(other, 2, "duration").innerText()).toBe("7d");
  });

  test("without a connection edits wait, and are sent when it is back", async () => {
    await page.context().setOffline(true);
    await type(page, 2, { column: "duration", text: "5d" });
    await page.getByText("No connection: 1 edit waits").waitFor();
    await text(2, "duration").toBe("5d");
    await page.context().setOffline(false);
    await saved();
    expect((await kept("Interviews")).duration).toBe(2400);
  });
});

test("filters, columns and zoom are in the address and come back with it", async () => {
  await page.getByRole("button", { name: "Milestones" }).click();
  await expect.poll(() => page.locator(".gp-row:visible").count()).toBe(1);
  await expect.poll(() => page.url()).toContain("show=milestones");
  await page.reload();
  await page.locator(".gp-bar").first().waitFor();
  expect(await page.locator(".gp-row:visible").count()).toBe(1);
  await page.getByRole("button", { name: "Milestones" }).click();
  await expect.poll(() => page.locator(".gp-row:visible").count()).toBe(6);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Deadline", exact: true }).check();
  await page.keyboard.press("Escape");
  await page.getByRole("columnheader", { name: "Deadline", exact: true }).waitFor();
  expect(page.url()).toContain("deadline");
});

test("somebody who may only read is shown the plan, and cannot change it", async () => {
  const viewer = await product.call(api.user.create, {
    body: { name: "Vera Viewer", email: "vera@example.org", role: "viewer" },
  });
  await product.call(api.membership.create, { body: { projectId, userId: viewer.id, role: "viewer" } });
  const { path } = await product.call(api.account.invite, { params: { id: viewer.id } });
  const token = new URL(path, product.url).searchParams.get("token") ?? "";
  const password = "another few plain words";
  await visit(product.url)(api.account.acceptInvitation, { body: { token, password } });
  const reader = await product.open();
  await signIn(reader, { email: "vera@example.org", password });
  await openPlan(reader);
  await cellOn(reader, 2, "duration").click();
  await reader.keyboard.type("9d");
  await reader.keyboard.press("Enter");
  expect(await cellOn(reader, 2, "duration").innerText()).toBe("5d");
  expect(await reader.getByRole("button", { name: "New row" }).count()).toBe(0);
});

test("axe finds nothing wrong in the plan, in any colours", async () => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const search of ["?findings=true", `?row=${(await kept("Build")).id}`]) {
    await openPlan(page, search);
    expect(await axeFaults(page, colours), search).toEqual([]);
  }
});

test("no page complained on its console", () => {
  expect(product.complaints).toEqual([]);
});
