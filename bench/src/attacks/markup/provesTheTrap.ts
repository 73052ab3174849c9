import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Payload } from "@gantry/tools/attacks";
import type { Browser } from "playwright-core";
import { openTrap } from "./openTrap.ts";

/** A page that takes text for markup must be found out: without a policy by what runs, with one by its reports. Gives what it found. */
export async function provesTheTrap(browser: Browser, payloads: readonly Payload[]): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/guarded") response.setHeader("content-security-policy", "script-src 'self'");
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><body>${payloads[Number(searchParams.get("n"))]?.text ?? ""}`);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const open = await openTrap(browser, url, "open");
    const guarded = await openTrap(browser, url, "guarded");
    for (const n of payloads.keys())
      for (const [trap, path] of [
        [open, "/open"],
        [guarded, "/guarded"],
      ] as const)
        // A payload may lead the page away.
        await trap.page.goto(`${path}?n=${n}`, { timeout: 5000 }).catch(() => undefined);
    await Promise.all([open.context.close(), guarded.context.close()]);
    if (open.ran.length === 0 || guarded.stopped.length === 0)
      throw new Error("The trap does not find a planted hole; what it finds elsewhere means nothing.");
    return `without a policy ${open.ran.length} of ${payloads.length} ran by themselves; with one ${guarded.ran.length}, and ${guarded.stopped.length} reports`;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
