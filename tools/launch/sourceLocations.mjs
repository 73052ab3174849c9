import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const locations = /new URL\(\s*"(\.{1,2}\/[^"]+\.worker\.ts)",\s*import\.meta\.url,?\s*\)|import\.meta\.url/g;

/**
 * esbuild plugin for bundles that run from `.build/`: Gantry's own packages are bundled, npm packages stay
 * imports; `new URL("./x.worker.ts", import.meta.url)` becomes a bundle of its own beside this one (collected in
 * `workers`), and any other `import.meta.url` keeps meaning the source file, so that data files are found.
 */
export function sourceLocations(workers) {
  return {
    name: "source-locations",
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === "entry-point" || path.startsWith("@gantry/") || /^[A-Za-z]:/.test(path)) return undefined;
        return { path, external: true };
      });
      build.onLoad({ filter: /\.(tsx?|mjs)$/ }, ({ path }) => ({
        contents: relocate(path, readFileSync(path, "utf8"), workers),
        loader: path.endsWith(".tsx") ? "tsx" : path.endsWith(".mjs") ? "js" : "ts",
      }));
    },
  };
}

export function relocate(path, text, workers) {
  return text.replaceAll(locations, (found, specifier) => {
    if (specifier === undefined) return JSON.stringify(pathToFileURL(path).href);
    const worker = resolve(dirname(path), specifier);
    if (!workers.has(worker)) workers.set(worker, `${basename(worker, ".ts")}-${workers.size + 1}`);
    return found.replace(specifier, `./${workers.get(worker)}.mjs`);
  });
}
