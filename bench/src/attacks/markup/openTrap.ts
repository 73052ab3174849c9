import type { Browser, BrowserContext, Page } from "playwright-core";

export interface Trap {
  name: string;
  context: BrowserContext;
  page: Page;
  /** Payloads whose script ran, and where. */
  ran: string[];
  /** What the content security policy had to stop. */
  stopped: string[];
}

/**
 * A page that hears of every script of a payload that runs in it or its frames, and of everything the policy stops. `open`: as a browser
 * without a policy would take the pages, so that only what they are made of stands between a payload and its running.
 */
export async function openTrap(browser: Browser, baseURL: string, policy: "guarded" | "open"): Promise<Trap> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1600, height: 1000 },
    bypassCSP: policy === "open",
  });
  const ran: string[] = [];
  const stopped: string[] = [];
  await context.exposeBinding("hit", ({ page }, id: string) => ran.push(`payload ${id} ran on ${page.url()}`));
  await context.exposeBinding("stopped", ({ page }, what: string) => stopped.push(`${what} on ${page.url()}`));
  // Functions that are handed to the page name themselves with it, as they were bundled.
  await context.addInitScript("globalThis.__name = (named) => named");
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      const tell = (globalThis as unknown as { stopped(what: string): void }).stopped;
      tell(`${violatedDirective} stopped ${blockedURI} ${sample}`);
    });
  });
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    ran.push(`a dialog "${dialog.message()}" opened on ${page.url()}`);
    void dialog.dismiss();
  });
  // Payloads lead there: whatever asks for it was made to by one.
  context.on("request", (request) => {
    if (new URL(request.url()).hostname.endsWith("evil.example"))
      ran.push(`${request.url()} was asked for on ${page.url()}`);
  });
  return { name: policy === "open" ? "without a policy" : "with the policy", context, page, ran, stopped };
}
