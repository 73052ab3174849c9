import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, setUp, startProduct, visit, type Product } from "@gantry/tools/product";
import type { Client } from "@gantry/records";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

export interface RunningProduct extends Product {
  browser: Browser;
  /** A page in a browser profile of its own, so that several people can be at work. What the page complains of is collected. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** Errors that pages wrote to their consoles, but answers of the server other than success, which tests cause on purpose. */
  complaints: string[];
  close(): Promise<void>;
}

/** Starts the built product on an empty data folder, and a browser. */
export async function runProduct(): Promise<RunningProduct> {
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-e2e-"));
  const product = await startProduct({ dataDir, port: await freePort() });
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const complaints: string[] = [];
  const open: RunningProduct["open"] = async (options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      baseURL: product.url,
      ...options,
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        complaints.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  };
  const close = async () => {
    await browser.close();
    await product.stop();
    rmSync(dataDir, { recursive: true });
  };
  return { ...product, browser, open, complaints, close };
}

export const administrator = { name: "Ada Admin", email: "ada@example.org", password: "three unrelated words" };

/** A product whose set-up is done by the API, for tests of what comes after. `call` is the administrator's. */
export async function runSetUpProduct(): Promise<RunningProduct & { call: Client }> {
  const running = await runProduct();
  const call = visit(running.url);
  await setUp(call, { setupToken: running.setupToken ?? "" });
  return { ...running, call };
}

/** Signs in and waits for the list of projects. */
export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string } = administrator,
): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "Projects" }).waitFor();
}
