import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { openDemoSite } from "../testing/demoPage.ts";
import type { DemoSite } from "../testing/demoPage.ts";
import type { PlanRow } from "../model/planRow.ts";
import type { BarDates } from "../model/barDates.ts";
import type { PlanView } from "./planView.ts";

declare global {
  interface Window {
    view: PlanView;
    events: unknown[][];
    rows: () => PlanRow[];
    dates: Map<string, BarDates>;
  }
}

let site: DemoSite;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  site = await openDemoSite();
  // Axe wants a context of its own.
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 720 } });
  page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) problems.push(message.text());
  });
});
afterAll(() => site.close());
beforeEach(async () => {
  await page.goto(site.url);
  await page.waitForSelector(".gp-bar");
});

const events = (name: string) =>
  page.evaluate((wanted) => window.events.filter((event) => event[0] === wanted).map((event) => event.slice(1)), name);
const frame = () =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const cell = (row: number, column: number) =>
  page.locator(`.gp-row[aria-rowindex="${row + 1}"] [aria-colindex="${column}"]`);
const nameOf = (row: number) => cell(row, 2).innerText();
const active = () =>
  page.evaluate(() => {
    const at = document.activeElement;
    const row = at?.closest(".gp-row") ?? (at ? document.querySelector(`[aria-owns="${at.id}"]`) : null);
    return `${Number(row?.getAttribute("aria-rowindex")) - 1}:${at?.getAttribute("aria-colindex")}`;
  });
const keys = async (...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
  await frame();
};
/** The bar of a row, by its name. */
const bar = (name: string) => page.locator(".gp-bar:visible", { hasText: name }).first();

describe("typing in the grid", () => {
  it("saves with Enter and goes down, keeps with Escape, goes right with Tab", async () => {
    await cell(3, 2).click();
    await page.keyboard.type("Agree goals");
    await keys("Enter");
    expect(await nameOf(3)).toBe("Agree goals");
    expect(await active()).toBe("4:2");
    await page.keyboard.type("never");
    await keys("Escape");
    expect(await nameOf(4)).toContain("Interview");
    await keys("F2");
    expect(await page.locator(".gp-editor").inputValue()).toContain("Interview");
    await keys("End");
    await page.keyboard.type(" people");
    await keys("Tab");
    expect(await nameOf(4)).toContain("marketing people");
    expect(await active()).toBe("4:3");
    expect(await events("edit")).toHaveLength(2);
  });

  it("tells at the cell why a text is refused, and keeps it until it is mended or given up", async () => {
    await cell(3, 3).click();
    await page.keyboard.type("nonsense");
    await keys("Enter");
    await expect.poll(() => page.locator(".gp-bubble").innerText()).toContain("not understood");
    expect(await cell(3, 3).getAttribute("aria-invalid")).toBe("true");
    expect(await active()).toBe("3:3");
    await keys("F2");
    expect(await page.locator(".gp-editor").inputValue()).toBe("nonsense");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("6d");
    await keys("Enter");
    expect(await cell(3, 3).innerText()).toBe("6d");
    expect(await cell(3, 3).getAttribute("aria-invalid")).toBeNull();
    await keys("ArrowDown");
    await page.keyboard.type("nonsense");
    await keys("Enter", "Escape");
    expect(await cell(5, 3).innerText()).toBe("5d");
  });

  it("shows a waiting text until a slow host has answered", async () => {
    await cell(3, 2).click();
    await page.keyboard.type("slow answer");
    await keys("Enter");
    expect(await cell(3, 2).getAttribute("data-pending")).toBe("");
    expect(await nameOf(3)).toBe("slow answer");
    await expect.poll(() => cell(3, 2).getAttribute("data-pending")).toBeNull();
    expect(await nameOf(3)).toBe("slow answer");
  });

  it("edits all selected rows on Ctrl+Enter and fills down on Ctrl+D", async () => {
    await cell(8, 3).click();
    await keys("Shift+ArrowDown", "Shift+ArrowDown");
    await page.keyboard.type("7d");
    await keys("Control+Enter");
    for (const row of [8, 9, 10]) expect(await cell(row, 3).innerText()).toBe("7d");
    await cell(3, 3).click();
    await keys("Shift+ArrowDown", "Control+d");
    expect(await cell(4, 3).innerText()).toBe("4d");
    expect(await events("bulk")).toHaveLength(1);
  });

  it("copies and pastes blocks as spreadsheets do", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await cell(3, 2).click();
    await keys("Shift+ArrowRight", "Shift+ArrowDown", "Control+c");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "Agree goals and measures of success\t4d\r\nInterview sales, service and marketing\t6d",
    );
    await cell(8, 2).click();
    await keys("Control+v");
    expect([await nameOf(8), await cell(9, 3).innerText()]).toEqual(["Agree goals and measures of success", "6d"]);
  });
});

describe("keys", () => {
  it("walk, page and jump, and the focus follows", async () => {
    await cell(1, 2).click();
    await keys("ArrowDown", "ArrowDown", "ArrowRight");
    expect(await active()).toBe("3:3");
    await keys("Control+End");
    expect(await active()).toBe("48:6");
    await keys("Control+Home");
    expect(await active()).toBe("1:2");
    await keys("PageDown");
    expect(Number((await active()).split(":")[0])).toBeGreaterThan(10);
  });

  it("keep the focus on a row that is scrolled away", async () => {
    await cell(3, 2).click();
    await page.mouse.wheel(0, 900);
    await frame();
    await frame();
    expect(await active()).toBe("3:2");
    await keys("ArrowDown");
    expect(await active()).toBe("4:2");
    await expect(cell(4, 2).isVisible()).resolves.toBe(true);
  });

  it("collapse and expand by the name cell, and ask for structure", async () => {
    await cell(2, 2).click();
    await keys("ArrowLeft");
    expect(await nameOf(3)).toBe("Set up");
    expect(await page.locator('.gp-row[aria-rowindex="3"]').getAttribute("aria-expanded")).toBe("false");
    await keys("ArrowRight");
    expect(await nameOf(3)).toContain("Agree");
    await cell(3, 2).click();
    await keys("Alt+Shift+ArrowRight", "Alt+Shift+ArrowUp", "Insert", "Control+Delete", "Control+z", "Control+y");
    for (const name of ["indent", "move", "insert", "delete", "undo", "redo"])
      expect(await events(name), name).toHaveLength(1);
  });

  it("leave the plan by Tab at the end of the row", async () => {
    await cell(1, 4).click();
    await keys("End", "Tab");
    expect(await active()).toBe("1:7");
    await keys("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("gp-splitter");
    const before = await page.locator(".gp-grid").evaluate((grid) => grid.clientWidth);
    await keys("ArrowLeft");
    expect(await page.locator(".gp-grid").evaluate((grid) => grid.clientWidth)).toBe(before - 24);
  });

  it("resize and move columns", async () => {
    await cell(3, 4).click();
    await keys("Control+Alt+ArrowRight", "Control+Alt+Shift+ArrowLeft");
    expect(await events("columnResize")).toEqual([["start", 122]]);
    expect(await events("columnReorder")).toEqual([[["name", "start", "duration", "finish", "predecessors"]]]);
    expect(await active()).toBe("3:3");
  });

  it("drag a focused bar by days", async () => {
    await bar("Write requirements").click();
    await keys("Control+ArrowRight", "Control+Shift+ArrowRight");
    const drags = (await events("drag")).map(([drag]) => drag as { kind: string; phase: string; instant: number });
    expect(drags.map((drag) => `${drag.kind} ${drag.phase}`)).toEqual(["move commit", "finish commit"]);
  });
});

describe("pointer", () => {
  it("drags a bar in whole days, each step told before it is drawn, and gives up on Escape", async () => {
    const target = bar("Write requirements");
    const box = await target.boundingBox();
    if (!box) throw new Error("no bar");
    const start = await page.evaluate(() => window.dates.get("0-5")?.start ?? 0);
    await page.mouse.move(box.x + 40, box.y + 8);
    await page.mouse.down();
    for (let x = 0; x <= 84; x += 14) await page.mouse.move(box.x + 40 + x, box.y + 8);
    await frame();
    const now = await target.boundingBox();
    expect(Math.round((now?.x ?? 0) - box.x)).toBe(84);
    await page.mouse.up();
    await frame();
    const drags = (await events("drag")).map(([drag]) => drag as { phase: string; instant: number });
    expect(drags.at(-1)).toMatchObject({ phase: "commit", instant: start + 3 * 1440 });
    expect(drags.some((drag) => drag.phase === "preview")).toBe(true);
    await page.mouse.move(box.x + 130, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 190, box.y + 8, { steps: 4 });
    await frame();
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await frame();
    expect((await events("drag")).at(-1)).toMatchObject([{ phase: "cancel" }]);
  });

  it("changes the finish by the edge and links by the dots", async () => {
    const box = await bar("Interview sales").boundingBox();
    const next = await bar("Order licences").boundingBox();
    if (!box || !next) throw new Error("no bars");
    const edge = box.x + box.width;
    await page.mouse.move(box.x + 60, box.y + 8);
    await frame();
    await page.mouse.move(edge - 3, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(edge + 26, box.y + 8, { steps: 4 });
    await frame();
    await page.mouse.up();
    await frame();
    expect((await events("drag")).at(-1)).toMatchObject([{ kind: "finish", phase: "commit" }]);
    await page.mouse.move(edge + 28 + 10, box.y + 8);
    await frame();
    await page.mouse.down();
    await page.mouse.move(next.x + 4, next.y + 8, { steps: 6 });
    await frame();
    await page.mouse.up();
    await frame();
    expect(await events("linkCreate")).toEqual([[{ fromId: "0-4", fromEnd: "finish", toId: "0-8", toEnd: "start" }]]);
  });

  it("moves rows by their numbers and resizes columns", async () => {
    await cell(5, 1).click();
    const from = await cell(5, 1).boundingBox();
    const to = await cell(9, 1).boundingBox();
    if (!from || !to) throw new Error("no rows");
    await page.mouse.move(from.x + 20, from.y + 16);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 29, { steps: 6 });
    await page.mouse.up();
    expect(await events("rowDrag")).toEqual([[{ ids: ["0-5"], targetId: "0-9", position: "after" }]]);
    const grip = await page.locator("[data-grip='1']").boundingBox();
    if (!grip) throw new Error("no grip");
    await page.mouse.move(grip.x + 4, grip.y + 30);
    await page.mouse.down();
    await page.mouse.move(grip.x + 44, grip.y + 30, { steps: 3 });
    await page.mouse.up();
    expect(await events("columnResize")).toEqual([["duration", 116]]);
  });

  it("says why the date is there when a bar is hovered", async () => {
    await bar("Write requirements").hover();
    await expect.poll(() => page.locator(".gp-card").isVisible()).toBe(true);
    expect(await page.locator(".gp-card").innerText()).toContain("waits for 4");
  });
});

describe("chart", () => {
  it("zooms around the middle, fits the plan, and draws an overview without elements", async () => {
    await page.evaluate(() => window.view.fit());
    await frame();
    const boxes = await page
      .locator(".gp-bar:visible")
      .evaluateAll((bars) => bars.map((each) => each.getBoundingClientRect().right));
    expect(Math.max(...boxes)).toBeLessThan(1280);
    await page.evaluate(() => window.view.setZoom(0.2));
    await frame();
    expect(await page.locator(".gp-bar-shape:visible").count()).toBe(0);
    await page.evaluate(() => window.view.setZoom(960));
    await page.evaluate(() => window.view.scrollToRow("0-5"));
    await frame();
    await frame();
    expect(await bar("Write requirements").isVisible()).toBe(true);
  });

  it("lights up what somebody else changed, and moves with new dates", async () => {
    const before = await bar("Write requirements").boundingBox();
    await page.evaluate(() => {
      const held = window.dates.get("0-5");
      if (held?.start && held.finish)
        window.view.updateDates([["0-5", { ...held, start: held.start + 1440, finish: held.finish + 1440 }]]);
      window.view.flash(["0-5"]);
    });
    await frame();
    expect(Math.round(((await bar("Write requirements").boundingBox())?.x ?? 0) - (before?.x ?? 0))).toBe(28);
    expect(await page.locator(".gp-row[data-flash]").count()).toBe(1);
  });

  it("draws a path strong and all else faint, until it is taken away", async () => {
    const shape = bar("Write requirements");
    await page.evaluate(() => window.view.highlight({ rowIds: ["0-5"], linkIds: [] }));
    await frame();
    expect(await page.locator(".gp-bar[data-path]").count()).toBe(1);
    expect(await shape.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
    await page.evaluate(() => window.view.highlight(null));
    await frame();
    expect(await page.locator(".gp-bar[data-path]").count()).toBe(0);
  });
});

describe("a screen reader", () => {
  it("walks one treegrid whose rows own their bars", async () => {
    expect(await page.getByRole("treegrid").count()).toBe(1);
    expect(await page.getByRole("treegrid").getAttribute("aria-rowcount")).toBe("49");
    const row = page.locator('.gp-row[aria-rowindex="6"]');
    expect([await row.getAttribute("aria-level"), await row.getAttribute("aria-expanded")]).toEqual(["3", null]);
    const owned = page.locator(`[id="${await row.getAttribute("aria-owns")}"]`);
    expect(await owned.getAttribute("aria-label")).toContain("Write requirements");
  });

  it.each(["", "?theme=dark&baseline", "?mode=chart"])("finds nothing amiss (axe, page %s)", async (query) => {
    await page.goto(site.url + query);
    await page.waitForSelector(".gp-row", { state: "attached" });
    await frame();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(
        (violation) =>
          `${violation.id}: ${violation.nodes[0]?.html.slice(0, 160)} ${violation.nodes[0]?.failureSummary}`,
      ),
    ).toEqual([]);
  });
});

it("broke nothing on the page, under a policy without inline styles and with trusted types", () => {
  expect(problems).toEqual([]);
});
