import { api, type Client } from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
let projectId: string;
let charterId: string;

beforeAll(async () => {
  product = await runSetUpProduct();
  const { call } = product;
  const project = await call(api.project.create, { body: { key: "CRM", name: "New CRM", start: "2027-01-04T08:00" } });
  projectId = project.id;
  const item = async (values: Record<string, unknown>) =>
    (await call(api.workItem.create, { body: { projectId, name: "?", ...values } })).id;
  const prepare = await item({ name: "Prepare" });
  charterId = await item({ name: "Agree the charter", parentId: prepare });
  const ready = await item({ name: "Ready to build", parentId: prepare, kind: "milestone", duration: 0 });
  await call(api.dependency.create, { body: { projectId, predecessorId: charterId, successorId: ready } });
});
afterAll(() => product.close());

const status = (page: Page, condition: string) => page.getByRole("listitem").filter({ hasText: condition }).first();
const toast = (page: Page, text: string) => page.getByRole("alert").filter({ hasText: text });

async function finishCharter(): Promise<void> {
  const row = await product.call(api.workItem.get, { params: { id: charterId } });
  const values = { state: "done", percentComplete: 1 };
  const edits = [{ op: "update" as const, record: "workItem", id: charterId, version: row.version, values }];
  await product.call(api.edits.apply, { body: { edits } });
}

test("a gate is made, says what is missing, is failed, and is passed when nothing is missing any more", async () => {
  const page = await product.open();
  await signIn(page);
  await page.goto(`/projects/${projectId}/gates`);
  await page.getByRole("heading", { name: "No gates yet" }).waitFor();
  await page.getByRole("button", { name: "New gate" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New gate" });
  await dialog.getByLabel("Name").fill("Ready");
  await dialog.getByRole("combobox", { name: "Sits on" }).click();
  await page.getByRole("option", { name: "Ready to build" }).click();
  await dialog.getByRole("button", { name: "New gate" }).click();

  await page.getByRole("heading", { name: "Ready", exact: true }).waitFor();
  const workDone = status(page, "All work of the phase is done");
  await workDone.getByText("Not met").waitFor();
  await workDone.getByRole("link", { name: "CRM-2 Agree the charter" }).waitFor();
  expect(await page.getByRole("button", { name: "Pass" }).isDisabled()).toBe(true);

  await page.getByRole("button", { name: "Fail", exact: true }).click();
  const fail = page.getByRole("dialog", { name: "Fail the gate" });
  await fail.getByRole("button", { name: "Fail", exact: true }).click();
  await fail.getByText("Say why: it is kept with the decision.").waitFor();
  await fail.getByLabel("Reason").fill("The charter is a draft");
  await fail.getByRole("button", { name: "Fail", exact: true }).click();
  await toast(page, "Ready is failed.").waitFor();
  await page.getByText("Failed by Ada Admin").waitFor();

  await finishCharter();
  await workDone.getByText("Met", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Pass" }).click();
  await page.getByRole("dialog", { name: "Pass the gate" }).getByRole("button", { name: "Pass" }).click();
  await page.getByText("Passed by Ada Admin").waitFor();

  await toast(page, "Ready is passed.").getByRole("button", { name: "Undo" }).click();
  await page.getByText("Failed by Ada Admin").waitFor();
  expect(product.complaints).toEqual([]);
});

test("a condition is tried while it is written, and what is wrong is shown with its character", async () => {
  const page = await product.open();
  await signIn(page);
  const { items } = await product.call(api.gate.list, { query: { q: `projectId:${projectId}` } });
  await page.goto(`/projects/${projectId}/gates/${items[0]?.id}`);
  await page.getByRole("button", { name: "Add a condition" }).click();
  const dialog = page.getByRole("dialog", { name: "New condition" });
  await dialog.getByLabel("Name").fill("Nothing is called a draft");
  await dialog.getByLabel("Must meet").fill("name~draft stat:open");
  await dialog.getByText("At character 12: There is no field").waitFor();
  await dialog.getByLabel("Must meet").fill("name~charter");
  await dialog.getByRole("status", { name: "As of now" }).getByText("Met", { exact: true }).waitFor();
  await dialog.getByRole("combobox", { name: "How many" }).click();
  await page.getByRole("option", { name: "None of them" }).click();
  await dialog.getByRole("link", { name: "CRM-2 Agree the charter" }).waitFor();
  await dialog.getByRole("button", { name: "Save" }).click();
  await status(page, "Nothing is called a draft").getByText("Not met").waitFor();
  expect(product.complaints).toEqual([]);
});
