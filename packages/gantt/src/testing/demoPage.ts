import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

export interface DemoSite {
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

const folder = fileURLToPath(new URL("../../demo/", import.meta.url));
const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
};

/** Bundles the demo, serves it on loopback and starts Chromium beside it. */
export async function openDemoSite(): Promise<DemoSite> {
  const bundle = async (entry: string) => {
    const result = await build({
      entryPoints: [`${folder}${entry}`],
      bundle: true,
      write: false,
      format: "esm",
      target: "es2022",
    });
    return result.outputFiles[0]?.text ?? "";
  };
  const files = new Map([
    ["/", await readFile(`${folder}index.html`, "utf8")],
    ["/main.js", await bundle("main.ts")],
    ["/main.css", await bundle("page.css")],
  ]);
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const body = files.get(path);
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": types[path === "/" ? "html" : (path.split(".").pop() ?? "")] ?? "text/plain",
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    browser,
    async close() {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}
