import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { api } from "@gantry/records";
import { chromium, type Browser, type Page } from "playwright-core";
import { ensureChromium } from "../../launch/chromium.mjs";
import { ensureWebBuilt } from "../../launch/webBuild.mjs";
import { administrator, freePort, setUp, startProduct, visit, type Product } from "../product/index.ts";
import { screens, type Screen } from "./screens.ts";

const target = fileURLToPath(new URL("../../../docs/screenshots/", import.meta.url));
const themes = ["light", "dark"] as const;
/** What stands in for content that has not come yet. */
const waiting = "[aria-busy=true], .mantine-Skeleton-root, .mantine-Loader-root";
const sizes = [
  { suffix: "", width: 1440, height: 900 },
  { suffix: "-phone", width: 390, height: 844 },
] as const;

/** Starts the product on an empty folder with the demo organisation and pictures the main screens: `plan-light.png`, `plan-dark-phone.png`. */
export async function main(words: readonly string[]): Promise<void> {
  const wanted = screens.filter(({ name }) => words.length === 0 || words.includes(name));
  await ensureWebBuilt();
  mkdirSync(target, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-screenshots-"));
  const product = await startProduct({ dataDir, port: await freePort() });
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    await picture({ browser, product, screens: wanted.filter(({ when }) => when === "beforeSetUp"), projectId: "" });
    const call = visit(product.url);
    await setUp(call, { setupToken: product.setupToken ?? "", demo: true });
    const { items } = await call(api.project.list, { query: {} });
    const projectId = items[0]?.id;
    if (projectId === undefined) throw new Error("the demo organisation has no project");
    await picture({
      browser,
      product,
      screens: wanted.filter(({ when }) => when !== "beforeSetUp"),
      projectId,
    });
  } finally {
    await browser.close();
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface PictureRequest {
  browser: Browser;
  product: Product;
  screens: readonly Screen[];
  projectId: string;
}

async function picture({ browser, product, screens: some, projectId }: PictureRequest): Promise<void> {
  for (const colorScheme of themes) {
    for (const { suffix, width, height } of sizes) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        baseURL: product.url,
        reducedMotion: "reduce",
        locale: "en-GB",
      });
      const page = await context.newPage();
      for (const screen of some) {
        if (screen.when === "signedIn") await signInOnce(page);
        const setupPath = `/setup?token=${product.setupToken ?? ""}`;
        await page.goto(screen.path.replace("$projectId", projectId).replace("$setup", setupPath));
        // Live events keep a request open for ever, so the page itself has to say when it is ready.
        await page.getByRole("heading", { level: 1 }).waitFor();
        if (screen.ready !== undefined) await page.locator(screen.ready).first().waitFor();
        await page.waitForFunction((waiting) => document.querySelector(waiting) === null, waiting);
        await page.waitForTimeout(1000);
        await page.screenshot({ path: join(target, `${screen.name}-${colorScheme}${suffix}.png`) });
        console.log(`${screen.name}-${colorScheme}${suffix}.png`);
      }
      await context.close();
    }
  }
}

async function signInOnce(page: Page): Promise<void> {
  if ((await page.context().cookies()).length > 0) return;
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(administrator.email);
  await page.getByRole("textbox", { name: "Password" }).fill(administrator.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
