import { api, type Client, type Edit } from "@gantry/records";
import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFaults } from "./axeFaults.ts";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let projectId = "";
let page: Page;

beforeAll(async () => {
  product = await runSetUpProduct();
  projectId = await createPlan(product.call);
  await product.call(api.account.preferences, { body: { locale: "en-GB" } });
  page = await product.open({ reducedMotion: "reduce" });
  await signIn(page);
  await page.goto(
    `/projects/${projectId}/plan?columns=name,start,finish,baselineFinish,finishVariance&width=760&zoom=20`,
  );
  await bar(2).waitFor();
});
afterAll(() => product.close());

/** Design (a week), then Build (two), then Go-live. */
async function createPlan(call: Client): Promise<string> {
  const project = await call(api.project.create, {
    body: { key: "CRM", name: "CRM roll-out", start: "2026-05-04T08:00" },
  });
  const id = () => randomUUID().replace(/^(.{14})./, "$17");
  const item = (name: string, rank: string, values: object): Edit & { op: "create" } => ({
    op: "create",
    record: "workItem",
    id: id(),
    values: { projectId: project.id, name, rank, ...values },
  });
  const [design, build, live] = [
    item("Design", "a0", { duration: 2400 }),
    item("Build", "a1", { duration: 4800 }),
    item("Go-live", "a2", { kind: "milestone", duration: 0 }),
  ];
  const link = (from: { id: string }, to: { id: string }): Edit => ({
    op: "create",
    record: "dependency",
    id: id(),
    values: { projectId: project.id, predecessorId: from.id, successorId: to.id },
  });
  await call(api.edits.apply, { body: { edits: [design, build, live, link(design, build), link(build, live)] } });
  return project.id;
}

const bar = (row: number) => page.locator(`.gp-bar[data-index="${row - 1}"]`);
const cell = (row: number, column: number) =>
  expect.poll(() => page.locator(`.gp-row[aria-rowindex="${row + 1}"] [aria-colindex="${column}"]`).innerText());
const saved = () => page.getByText("All saved").waitFor();
const START = 3;
const BASELINE_FINISH = 5;
const FINISH_VARIANCE = 6;

/** How many pixels of the chart bear the colour that ghost bars are drawn in. */
const ghostPixels = () =>
  page.evaluate(() => {
    const root = document.querySelector<HTMLElement>(".gantry-plan");
    const canvas = root?.querySelector("canvas");
    if (!root || !canvas) return -1;
    const wanted = getComputedStyle(root).getPropertyValue("--gp-baseline").trim();
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] === r && data[at + 1] === g && data[at + 2] === b) count++;
    return count;
  });

/** Three days are sixty pixels at this zoom. */
async function drag(on: Locator, pixels: number): Promise<void> {
  const box = await on.boundingBox();
  if (!box) throw new Error("The bar is not in sight.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let moved = 10; moved <= pixels; moved += 10) await page.mouse.move(x + moved, y);
  await page.mouse.up();
}

test("a baseline is captured, a bar moved, and variance and ghost bar show it", async () => {
  await page.getByRole("button", { name: "Baselines and earlier states" }).click();
  await page.getByRole("menuitem", { name: "Capture a baseline…" }).click();
  const dialog = page.getByRole("dialog", { name: "Capture a baseline" });
  await dialog.getByLabel("Name").fill("Approved plan");
  await dialog.getByLabel("Why").fill("Signed by the board");
  await dialog.getByRole("button", { name: "Capture" }).click();
  await page.getByText("Captured the baseline “Approved plan”").waitFor();
  await cell(2, BASELINE_FINISH).toBe("22 May 2026");
  await cell(2, FINISH_VARIANCE).toBe("0d");
  await expect.poll(ghostPixels).toBeGreaterThan(100);

  const moved = bar(2);
  await drag(moved, 60);
  await saved();
  await cell(2, FINISH_VARIANCE).toBe("+3d");
  await cell(2, BASELINE_FINISH).toBe("22 May 2026");
  await cell(3, FINISH_VARIANCE).toBe("+3d");
  await expect.poll(() => moved.getAttribute("aria-label")).toContain("3d later than baseline “Approved plan”");
});

test("the panel says who, when and why, what moved, came and went", async () => {
  await page.getByRole("button", { name: "Baselines and earlier states" }).click();
  await page.getByRole("menuitem", { name: "Baselines and variance" }).click();
  const panel = page.getByRole("complementary", { name: "Baselines" });
  await panel.getByText("Signed by the board").waitFor();
  await panel.getByText("Ada Admin").waitFor();
  await panel.getByText("2 moved").waitFor();
  await panel.getByText("0 new").waitFor();
  expect(await axeFaults(page)).toEqual([]);
});

test("the plan is looked at as it was before the edit, and compared with now", async () => {
  await page.getByRole("button", { name: "Baselines and earlier states" }).click();
  await page.getByRole("menuitem", { name: "The plan as it was…" }).click();
  const dialog = page.getByRole("dialog", { name: "The plan as it was" });
  // The last change moved the bar; the one before captured the baseline, which is no change of the plan, so this is the plan as made.
  await dialog.getByRole("listitem").nth(1).getByRole("button").click();
  const banner = page.getByRole("region", { name: "The plan as it was" });
  await banner.getByText("It can be read, not changed.").waitFor();
  await cell(2, START).toBe("11 May 2026");
  await expect.poll(() => page.getByRole("button", { name: "New row" }).count()).toBe(0);
  expect(page.url()).toContain("at=");
  expect(await axeFaults(page)).toEqual([]);

  await banner.getByRole("button", { name: "One change forward" }).click();
  await cell(2, START).toBe("14 May 2026");
  await banner.getByRole("button", { name: "One change back" }).click();
  await cell(2, START).toBe("11 May 2026");

  await banner.getByRole("button", { name: "Compare with now" }).click();
  await cell(2, START).toBe("14 May 2026");
  const panel = page.getByRole("complementary", { name: "Baselines" });
  await panel.getByText("2 moved").waitFor();
  await panel.getByRole("button", { name: "Compare with the baseline again" }).click();
  await panel.getByText("Against “Approved plan”").waitFor();
});

test("yesterday there was no plan yet, and that is said", async () => {
  await page.goto(`/projects/${projectId}/plan?at=2001-01-01T00:00:00.000Z`);
  await page.getByText("this project did not exist yet").waitFor();
});

test("nothing complains in the browser", () => expect(product.complaints).toEqual([]));
