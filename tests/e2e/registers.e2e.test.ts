import { api, endpointsOf, lesson, risk, savedView, type Client } from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "./axeFaults.ts";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let projectId = "";
let page: Page;
const risks = endpointsOf(risk);
const lessons = endpointsOf(lesson);

beforeAll(async () => {
  product = await runSetUpProduct();
  projectId = (await product.call(api.project.create, { body: { key: "NET", name: "Network" } })).id;
  page = await product.open();
  await signIn(page);
});
afterAll(async () => {
  const { complaints } = product;
  await product.close();
  expect(complaints).toEqual([]);
});

const grid = () => page.getByRole("grid", { name: "Risks" });
const cell = (line: number, column: string) => page.locator(`[data-line="${line}"] [data-column="${column}"]`);
const listed = async () => {
  const { items } = await product.call(risks.list, { query: { q: `projectId:${projectId} sort:number` } });
  return items;
};
/** What the server holds of one field, row by row. */
const stored = async (name: keyof Awaited<ReturnType<typeof listed>>[number]) =>
  (await listed()).map((row) => row[name]);

describe("a register by keyboard alone", () => {
  test("rows are made by typing titles", async () => {
    await page.goto("/projects/NET/r/risks");
    await page.getByRole("heading", { name: "Nothing here yet: Risks" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Shift+N");
    await page.getByRole("textbox", { name: "Title of a new row: Risk" }).waitFor();
    for (const title of ["Firewall is late", "No spare switch", "Audit finds a gap"]) {
      await page.keyboard.type(title);
      await page.keyboard.press("Enter");
      await grid().getByText(title).waitFor();
    }
    await expect.poll(() => stored("title")).toEqual(["Firewall is late", "No spare switch", "Audit finds a gap"]);
  });

  test("a cell is edited in place, Enter goes on below, a refused text stays to be corrected", async () => {
    await cell(0, "title").click();
    await page.keyboard.press("F2");
    await page.keyboard.press("End");
    await page.keyboard.type(" again");
    await page.keyboard.press("Enter");
    await expect.poll(() => stored("title")).toContain("Firewall is late again");
    await cell(0, "probability").click();
    await page.keyboard.type("often");
    await page.keyboard.press("Enter");
    await page.getByText("1 cell was not written.").waitFor();
    expect(await cell(0, "probability").textContent()).toContain("often");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("30%");
    await page.keyboard.press("Enter");
    await expect.poll(() => stored("probability")).toEqual([0.3, null, null]);
    expect(await page.getByText("was not written").count()).toBe(0);
  });

  test("a person is picked by typing the name over the cell, from its first letter on", async () => {
    await cell(0, "ownerId").click();
    await page.keyboard.type("a");
    // Her name is known to the page from now on, and what is typed goes on.
    await page.getByRole("option", { name: "Ada Admin" }).waitFor();
    await page.keyboard.type("da");
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("ada");
    await page.keyboard.press("Enter");
    await expect.poll(() => stored("ownerId")).toEqual([expect.any(String), null, null]);
    await page.keyboard.press("Control+Z");
    await expect.poll(() => stored("ownerId")).toEqual([null, null, null]);
  });

  test("a block is pasted, filled down, cleared and undone", async () => {
    await cell(0, "probability").click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "10%\t2d\n20%\t1w");
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });
    await expect.poll(() => stored("probability")).toEqual([0.1, 0.2, null]);
    await expect.poll(() => stored("delay")).toEqual([960, 2400, null]);
    await cell(0, "delay").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+D");
    await expect.poll(() => stored("delay")).toEqual([960, 960, 960]);
    await page.keyboard.press("Control+Z");
    await expect.poll(() => stored("delay")).toEqual([960, 2400, null]);
    await page.keyboard.press("Delete");
    await expect.poll(() => stored("delay")).toEqual([null, null, null]);
    await page.keyboard.press("Control+Z");
    await expect.poll(() => stored("delay")).toEqual([960, 2400, null]);
    await page.keyboard.press("Control+Y");
    await expect.poll(() => stored("delay")).toEqual([null, null, null]);
  });
});

describe("a row beside its list", () => {
  test("is opened by keyboard under its key, changed, and its step in the history undone", async () => {
    await cell(1, "title").click();
    await page.keyboard.press("Shift+Enter");
    const panel = page.getByRole("complementary", { name: "RSK-2 No spare switch" });
    await panel.waitFor();
    expect(new URL(page.url()).searchParams.get("row")).toBe("RSK-2");
    await panel.getByLabel("Cause, event and effect").fill("The supplier is out of stock.");
    await panel.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => stored("description")).toContain("The supplier is out of stock.");
    await panel.getByRole("button", { name: "Open: change the state" }).click();
    await page.getByRole("menuitem", { name: "Being mitigated" }).click();
    await expect.poll(() => stored("state")).toEqual(["open", "mitigating", "open"]);
    expect(await axeFaults(page)).toEqual([]);
    await panel.getByRole("tab", { name: "History" }).click();
    await panel.getByRole("button", { name: "Undo this change" }).first().click();
    await expect.poll(() => stored("state")).toEqual(["open", "open", "open"]);
    await panel.getByRole("button", { name: "Close the panel" }).click();
    await panel.waitFor({ state: "detached" });
    expect(await grid().getByText("No spare switch").count()).toBe(1);
  });

  test("has a page of its own", async () => {
    await page.goto("/projects/NET/r/risks/RSK-1");
    await page.getByRole("heading", { name: "RSK-1 Firewall is late again" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});

test("what others do appears in the list without a reload", async () => {
  await page.goto("/projects/NET/r/risks");
  await cell(0, "title").waitFor();
  await product.call(risks.create, { body: { projectId, title: "Made elsewhere" } });
  await grid().getByText("Made elsewhere").waitFor();
});

test("what others write into a cell while it is open is not written over unasked", async () => {
  const row = await product.call(lessons.create, { body: { projectId, title: "Open in two places" } });
  await page.goto("/projects/NET/r/lessons?q=title~places");
  await cell(0, "title").dblclick();
  const input = cell(0, "title").getByRole("textbox");
  await input.fill("Mine");
  await product.call(
    lessons.patch,
    { params: { id: row.id }, body: { title: "Theirs in two places" } },
    { version: row.version },
  );
  // A row made after it has come: so has what was written before.
  await product.call(lessons.create, { body: { projectId, title: "Later of all places" } });
  await page.getByRole("grid", { name: "Lessons" }).getByText("Later of all places").waitFor();
  await input.press("Enter");
  await page.getByText("1 cell was not written").waitFor();
  expect((await product.call(lessons.get, { params: { id: row.id } })).title).toBe("Theirs in two places");
  await cell(0, "title").click();
  await page.keyboard.press("Escape");
  await page.getByText("1 cell was not written").waitFor({ state: "detached" });
  expect(await cell(0, "title").textContent()).toContain("Theirs in two places");
});

test("every record type has such a page, those that were there before too", async () => {
  for (const [path, heading] of [
    ["/r/people", "People"],
    ["/r/calendars", "Calendars"],
    ["/projects/NET/r/sprints", "Sprints"],
    ["/projects/NET/r/work-items", "Work items"],
    ["/r/risks", "Risks"],
  ] as const) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await page.locator("[role=grid], h2, h3").first().waitFor();
  }
  await page.goto("/r/nothing-of-the-kind");
  await page.getByText("There is nothing here").waitFor();
});

describe("many rows at once", () => {
  test("are changed as one after a preview that tells what is refused, and undone as one", async () => {
    const [first, second] = await listed();
    if (!first || !second) throw new Error("The tests before make rows.");
    await product.call(
      risks.patch,
      { params: { id: second.id }, body: { state: "occurred" } },
      { version: second.version },
    );
    await page.goto("/projects/NET/r/risks");
    await cell(0, "title").click();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Change the ticked rows" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Field to change" }).click();
    await page.getByRole("option", { name: "State" }).click();
    await dialog.getByRole("combobox", { name: "State" }).click();
    await page.getByRole("option", { name: "Being mitigated" }).click();
    await dialog.getByRole("button", { name: "Preview" }).click();
    await dialog.getByText("1 row cannot be changed and is left out:").waitFor();
    expect(await stored("state")).toEqual(["open", "occurred", "open", "open"]);
    await dialog.getByRole("button", { name: "Change 1 row" }).click();
    await expect.poll(() => stored("state")).toEqual(["mitigating", "occurred", "open", "open"]);
    await page.getByRole("toolbar", { name: "Risks" }).getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => stored("state")).toEqual(["open", "occurred", "open", "open"]);
  });
});

test("a view is saved under a name and has an address", async () => {
  await page.goto("/projects/NET/r/risks");
  await page.getByRole("combobox", { name: "Filter Risks" }).fill("state:occurred");
  await expect.poll(() => page.locator("[data-line]").count()).toBe(1);
  await page.getByRole("button", { name: "Save as …" }).click();
  await page.getByLabel("Name of the view").fill("What happened");
  await page.getByRole("button", { name: "Save the view" }).click();
  await page.getByRole("button", { name: "Views: What happened" }).waitFor();
  const address = page.url();
  await page.goto("/projects/NET/r/risks");
  await cell(3, "title").waitFor();
  await page.goto(address);
  await page.getByRole("button", { name: "Views: What happened" }).waitFor();
  await expect.poll(() => page.locator("[data-line]").count()).toBe(1);
});

test("favourite views stand in the navigation in one's own order, and in the palette", async () => {
  const { id } = await product.call(endpointsOf(savedView).create, {
    body: { recordType: "risk", projectId, name: "What may come", query: "state:open" },
  });
  const favourites = page
    .getByRole("navigation")
    .getByRole("listitem")
    .filter({ has: page.getByRole("button") });
  const star = page.getByRole("button", { name: "Favourite: keep the view in the navigation" });
  await star.click();
  await favourites.getByRole("link", { name: "What happened" }).waitFor();
  await page.goto(`/projects/NET/r/risks?view=${id}`);
  await page.getByRole("button", { name: "Views: What may come" }).waitFor();
  await star.click();
  await expect.poll(() => favourites.allTextContents()).toEqual(["What happened", "What may come"]);
  await page.getByRole("button", { name: "What may come: order among the favourites" }).click();
  await page.getByRole("menuitem", { name: "Further up" }).click();
  await expect.poll(() => favourites.allTextContents()).toEqual(["What may come", "What happened"]);
  await page.goto("/people");
  await expect.poll(() => favourites.allTextContents()).toEqual(["What may come", "What happened"]);
  await page.keyboard.press("Control+K");
  await page.keyboard.type("what happened");
  await page.getByRole("group", { name: "Commands" }).getByRole("option", { name: "What happened" }).click();
  await page.getByRole("button", { name: "Views: What happened" }).waitFor();
  await star.click();
  await expect.poll(() => favourites.allTextContents()).toEqual(["What may come"]);
});

test("rows stand in groups that tell their count and sums, and are closed and opened; a condition is changed by its chip", async () => {
  const [first] = await listed();
  if (!first) throw new Error("The tests before make rows.");
  await product.call(risks.patch, { params: { id: first.id }, body: { delay: 960 } }, { version: first.version });
  await page.goto("/projects/NET/r/risks?view=none&q=group:state");
  const heading = (state: string) => page.getByRole("row", { name: `State: ${state}` });
  await heading("Open").getByText("Delay 2d").waitFor();
  await page.getByRole("row", { name: "Sums of all rows" }).getByText("2d", { exact: true }).waitFor();
  await heading("Open").getByRole("gridcell").click();
  await expect.poll(() => page.locator("[data-line]").count()).toBe(1);
  expect(await heading("Open").textContent()).toContain("3");
  await heading("Open").getByRole("gridcell").click();
  await expect.poll(() => page.locator("[data-line]").count()).toBe(4);
  await page.getByRole("combobox", { name: "Filter Risks" }).fill("state:open");
  await page.getByRole("combobox", { name: "Filter Risks" }).press("Enter");
  await page.getByRole("button", { name: "Change “State: Open”" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("checkbox", { name: "Occurred" }).check();
  await form.getByRole("checkbox", { name: "Open" }).uncheck();
  expect(await axeFaults(page)).toEqual([]);
  await form.getByRole("button", { name: "Apply" }).click();
  await expect.poll(() => page.getByRole("combobox", { name: "Filter Risks" }).inputValue()).toBe("state:occurred");
  await expect.poll(() => page.locator("[data-line]").count()).toBe(1);
});

test("cards are moved on a board by keyboard, only where the states allow it", async () => {
  await page.goto("/projects/NET/r/risks?layout=board");
  await page.getByRole("article", { name: "No spare switch, Occurred" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await page.getByRole("article", { name: "Audit finds a gap, Open" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect.poll(() => stored("state")).toEqual(["open", "occurred", "mitigating", "open"]);
  await page.getByRole("button", { name: "Views: All: Risks" }).click();
  await page.getByRole("menuitem", { name: "Save as …" }).click();
  await page.getByLabel("Name of the view").fill("Our board");
  await page.getByRole("textbox", { name: "Open" }).fill("1");
  await page.getByRole("button", { name: "Save the view" }).click();
  await page.getByRole("region", { name: "Open" }).getByText("over the limit of 1").waitFor();
  expect(await axeFaults(page)).toEqual([]);
});

test("calendar and timeline show the same rows", async () => {
  const [first] = await listed();
  if (!first) throw new Error("The tests before make rows.");
  const today = new Date().toISOString().slice(0, 10);
  await product.call(risks.patch, { params: { id: first.id }, body: { reviewBy: today } }, { version: first.version });
  await page.goto("/projects/NET/r/risks?layout=calendar");
  await page.getByRole("article", { name: /^Firewall is late again/ }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.goto("/projects/NET/r/risks?layout=timeline");
  await page.getByRole("button", { name: /^Firewall is late again/ }).focus();
  await page.keyboard.press("Alt+ArrowRight");
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  await expect.poll(() => stored("reviewBy")).toContain(tomorrow);
  expect(await axeFaults(page)).toEqual([]);
});
