import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "@gantry/records";
import { freePort, setUp, startProduct, visit } from "@gantry/tools/product";
import { ensureWebBuilt } from "../../../tools/launch/webBuild.mjs";

/** Starts the built product on an empty folder, sets it up, and lets somebody work with it; afterwards nothing of it is left. */
export async function onNewProduct(work: (product: { url: string; call: Client }) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-bench-"));
  await ensureWebBuilt(() => undefined);
  const { url, setupToken, stop } = await startProduct({ dataDir, port: await freePort() });
  try {
    const call = visit(url);
    await setUp(call, { setupToken: setupToken ?? "" });
    await work({ url, call });
  } finally {
    await stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
