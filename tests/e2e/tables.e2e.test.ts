import { api, customField, endpointsOf, risk } from "@gantry/records";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSetUpProduct, signIn } from "./product.ts";

let product: Awaited<ReturnType<typeof runSetUpProduct>>;
let page: Page;

const csv = `Title,Probability,Cost centre,What kind
Vendor is late,40%,4711,threat
,10%,,threat
Cheaper licences,0.3,4712,opportunity`;

beforeAll(async () => {
  product = await runSetUpProduct();
  const { id } = await product.call(api.project.create, { body: { key: "CRM", name: "Customer relations" } });
  await product.call(endpointsOf(customField).create, {
    body: { recordType: "risk", key: "costCentre", name: "Cost centre" },
  });
  page = await product.open({ acceptDownloads: true });
  await signIn(page);
  await page.goto(`/projects/${id}/r/risks`);
  await page.getByRole("grid", { name: "Risks" }).waitFor();
});
afterAll(() => product.close());

const tableMenu = async (item: string) => {
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
};
const titles = async () =>
  (await product.call(endpointsOf(risk).list, { query: { q: "sort:title" } })).items.map((row) => row.title);

test("a table is matched, looked at, brought in without its bad rows, and taken back", async () => {
  await tableMenu("Bring in a table…");
  const dialog = page.getByRole("dialog", { name: "Bring in a table: Risks" });
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: "risks.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await dialog.getByText("1 with problems").waitFor();
  await dialog.getByRole("combobox", { name: "Field for the column What kind" }).click();
  await page.getByRole("option", { name: "Kind", exact: true }).click();
  await dialog.getByRole("switch", { name: "Write the good rows although others are not" }).check({ force: true });
  await dialog.getByRole("button", { name: "Bring in 2 rows" }).click();
  await page.getByRole("button", { name: "Vendor is late" }).waitFor();
  expect(await titles()).toEqual(["Cheaper licences", "Vendor is late"]);
  await page.getByRole("alert").getByRole("button", { name: "Undo" }).click();
  await expect.poll(titles).toEqual([]);
  expect(product.complaints).toEqual([]);
});

test("a list leaves as it is shown, the organisation's own fields with it", async () => {
  await tableMenu("Bring in a table…");
  const dialog = page.getByRole("dialog", { name: "Bring in a table: Risks" });
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: "risks.csv", mimeType: "text/csv", buffer: Buffer.from("Title,Cost centre\nStorm,12") });
  await dialog.getByRole("button", { name: "Bring in 1 row" }).click();
  await page.getByRole("button", { name: "Storm" }).click();
  // In the panel beside the list it stands among the fields.
  expect(await page.getByRole("textbox", { name: "Cost centre" }).inputValue()).toBe("12");
  const [download] = await Promise.all([page.waitForEvent("download"), tableMenu("Save as CSV")]);
  const file = await download.createReadStream();
  const text = await new Response(file as never).text();
  expect(text.split("\r\n")[1]).toContain("Storm");
});
