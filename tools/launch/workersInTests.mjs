import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const workerUrl = /new URL\(\s*"(\.{1,2}\/[^"]+\.worker\.ts)",\s*import\.meta\.url,?\s*\)/g;

/**
 * Vite plugin for tests: Node starts a worker thread from JavaScript alone, so `new URL("./x.worker.ts", import.meta.url)`
 * becomes the address of the worker's bundle, as it does in the product.
 */
export function workersInTests() {
  return {
    name: "workers-in-tests",
    enforce: "pre",
    async transform(code, id) {
      if (!code.includes(".worker.ts") || !/\.tsx?($|\?)/.test(id)) return undefined;
      let changed = code;
      for (const [found, specifier] of code.matchAll(workerUrl)) {
        const worker = resolve(dirname(id.split("?")[0]), specifier);
        // Text in a test may only look like it.
        if (!existsSync(worker)) continue;
        const file = await bundle(worker);
        changed = changed.replace(found, `new URL(${JSON.stringify(pathToFileURL(file).href)})`);
      }
      return { code: changed, map: null };
    },
  };
}
