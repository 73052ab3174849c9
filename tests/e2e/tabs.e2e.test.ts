import { api, type Client } from "@gantry/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSetUpProduct, signIn, type RunningProduct } from "./product.ts";

let product: RunningProduct & { call: Client };
beforeAll(async () => {
  product = await runSetUpProduct();
});
afterAll(() => product.close());

test("tabs of one browser share one live stream, and the next tab takes it over when the first closes", async () => {
  const first = await product.open();
  const streams: string[] = [];
  first.context().on("request", (request) => {
    if (request.url().includes("/api/events")) streams.push(request.url());
  });
  await signIn(first);
  await first.getByRole("img", { name: /^Live/ }).waitFor();
  const second = await first.context().newPage();
  await second.goto("/projects");
  await second.getByRole("img", { name: /^Live/ }).waitFor();
  expect(streams).toHaveLength(1);

  await product.call(api.project.create, { body: { key: "ONE", name: "First of all" } });
  await Promise.all([first, second].map((page) => page.getByRole("link", { name: "First of all" }).waitFor()));

  await first.close();
  await expect.poll(() => streams.length).toBe(2);
  await product.call(api.project.create, { body: { key: "TWO", name: "Second of all" } });
  await second.getByRole("link", { name: "Second of all" }).waitFor();
});
