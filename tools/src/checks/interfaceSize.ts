import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Check } from "./check.ts";

const KB = 1000;
const firstScreenKb = 300;
const lazyChunkKb = 200;

/** What a browser loads before the first screen after sign-in can be used. */
const firstScreen = ["index.html", "src/app/start.tsx", "src/duties/planning/projects/ProjectsPage.tsx"];

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** The built interface keeps to its budget: JavaScript of the first screen, and of every chunk loaded later, gzipped. */
export const interfaceSize: Check = {
  name: "interface size",
  run(root) {
    const folder = join(root, "packages", "web", "dist");
    const manifestFile = join(folder, ".vite", "manifest.json");
    if (!existsSync(manifestFile))
      return ["The interface is not built, so it cannot be weighed: run npm start or npm test first."];
    const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Manifest;
    const weigh = (file: string): number => gzipSync(readFileSync(join(folder, file))).length / KB;
    const missing = firstScreen
      .filter((key) => !(key in manifest))
      .map((key) => `${key} is no entry of the built interface`);
    const first = new Set(firstScreen.flatMap((key) => filesOf(manifest, key)));
    const firstKb = [...first].reduce((sum, file) => sum + weigh(file), 0);
    const lazy = [...new Set(Object.values(manifest).map(({ file }) => file))].filter(
      (file) => file.endsWith(".js") && !first.has(file),
    );
    const heavy = lazy.map((file) => ({ file, kb: weigh(file) })).filter(({ kb }) => kb > lazyChunkKb);
    return [
      ...missing,
      ...(firstKb > firstScreenKb
        ? [`the first screen loads ${Math.round(firstKb)} kB of JavaScript, more than ${firstScreenKb}`]
        : []),
      ...heavy.map(({ file, kb }) => `${file} weighs ${Math.round(kb)} kB, more than ${lazyChunkKb}`),
    ];
  },
};

/** The scripts of a chunk and of all it imports statically. */
function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((each) => filesOf(manifest, each, seen))].filter((file) =>
    file.endsWith(".js"),
  );
}
