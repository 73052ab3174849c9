import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export type LibraryName = "ours" | "dhtmlx" | "svar" | "frappe";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PAGES: Readonly<Record<LibraryName, string>> = {
  ours: here("./ours.page.ts"),
  dhtmlx: here("../../peers/pages/dhtmlx.js"),
  svar: here("../../peers/pages/svar.jsx"),
  frappe: here("../../peers/pages/frappe.js"),
};

/** Installs the libraries of others into a folder of their own, once. */
export function installPeers(): void {
  const folder = here("../../peers/");
  if (
    ["dhtmlx-gantt", "@svar-ui/react-gantt", "frappe-gantt"].every((name) =>
      existsSync(`${folder}node_modules/${name}/package.json`),
    )
  )
    return;
  console.error("Installing the Gantt components that ours is compared with (once) …");
  const installed = spawnSync("npm", ["install", "--workspaces=false", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (installed.status !== 0)
    throw new Error(
      "The Gantt components to compare with could not be installed. Maybe measure ours alone: npm run bench -- gantt --libs ours",
    );
}

/** Serves one page a library on loopback. */
export async function servePages(
  libraries: readonly LibraryName[],
): Promise<{ url(library: LibraryName): string; close(): void }> {
  const files = new Map<string, { type: string; body: string | Uint8Array }>();
  for (const library of libraries) {
    const { outputFiles } = await build({
      entryPoints: { [library]: PAGES[library] },
      outdir: "/",
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      jsx: "automatic",
      target: "es2022",
      define: { "process.env.NODE_ENV": '"production"' },
      loader: { ".woff": "dataurl", ".woff2": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
      logLevel: "error",
    });
    for (const file of outputFiles)
      files.set(`/${library}.${file.path.split(".").pop()}`, {
        type: file.path.endsWith("css") ? "text/css" : "text/javascript",
        body: file.contents,
      });
    files.set(`/${library}`, { type: "text/html; charset=utf-8", body: page(library) });
  }
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.writeHead(file ? 200 : 404, { "content-type": file?.type ?? "text/plain" });
    response.end(file?.body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { url: (library) => `http://127.0.0.1:${port}/${library}`, close: () => server.close() };
}

function page(library: LibraryName): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${library}</title><link rel="stylesheet" href="${library}.css">
<style>html,body{margin:0;height:100%;font:13px sans-serif}#chart{position:relative;width:1280px;height:720px;overflow:hidden}</style></head>
<body><div id="chart"></div><script type="module" src="${library}.js"></script></body></html>`;
}
