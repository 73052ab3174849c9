import { api, type Client } from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let waiting: string;
let racks: string;

beforeAll(async () => {
  product = await runSetUpProduct();
  const { call } = product;
  await call(api.account.preferences, { body: { locale: "en-GB" } });
  const project = (key: string) =>
    call(api.project.create, { body: { key, name: `Project ${key}`, start: "2027-01-04T08:00" } });
  const supply = await project("SUP");
  waiting = (await project("SRV")).id;
  racks = (await call(api.workItem.create, { body: { projectId: supply.id, name: "Deliver the racks" } })).id;
  await call(api.workItem.create, { body: { projectId: waiting, name: "Mount the servers" } });
});
afterAll(() => product.close());

/** Cells of the only row: name, duration, start, finish, predecessors. */
const cell = (page: Page, column: number) => page.locator(`.gp-row[aria-rowindex="2"] [aria-colindex="${column}"]`);
const text = (page: Page, column: number) => expect.poll(() => cell(page, column).innerText());

test("a row waits for an item of another project that is typed by its key, and follows it live", async () => {
  const page = await product.open({ reducedMotion: "reduce" });
  await signIn(page);
  await page.goto(`/projects/${waiting}/plan?width=980`);
  await page.locator(".gp-bar").first().waitFor();
  await text(page, 4).toContain("4 Jan");
  await cell(page, 6).click();
  await page.keyboard.type("sup-1FS+1d");
  await page.keyboard.press("Enter");
  await text(page, 6).toBe("SUP-1FS+1d");
  await text(page, 4).toContain("6 Jan");
  await page.getByText("⇠ SUP-1FS+1d").waitFor();

  const { version } = await product.call(api.workItem.get, { params: { id: racks } });
  await product.call(api.workItem.patch, { params: { id: racks }, body: { duration: 3 * 480 } }, { version });
  await text(page, 4).toContain("8 Jan");

  await cell(page, 6).click();
  await page.keyboard.type("nix-7");
  await page.keyboard.press("Enter");
  await page.getByText(/nix-7/i).first().waitFor();
  await text(page, 6).toBe("SUP-1FS+1d");
  expect(product.complaints).toEqual([]);
});
