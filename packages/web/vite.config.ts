import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** `npm run dev` serves the sources and hands the API on to a server started beside it. */
const server = process.env["GANTRY_SERVER"] ?? "http://localhost:4870";

/** zod brings along what makes JSON schemas of its own: kilobytes of the first screen for what the server alone does. */
const withoutJsonSchemas: Plugin = {
  name: "without-json-schemas",
  apply: "build",
  transform(code, id) {
    const [, file] = /[\\/]zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/.exec(id) ?? [];
    if (file === undefined) return undefined;
    // What schemas ask of their own checks stands before the first of the processors, and stays.
    const from = file === "to-json-schema" ? 0 : code.indexOf("export const stringProcessor");
    const names = [...code.slice(from).matchAll(/^export (?:const|function) (\w+)|\bas (process)\b/gm)];
    const empty = names.map(([, name, alias]) => `export const ${name ?? alias} = () => undefined;`);
    return { code: `${code.slice(0, from)}\n${empty.join("\n")}`, map: null };
  },
};

/** What operations are for is told by the server's own description of them: kilobytes of the first screen that nobody reads there. */
const withoutSummaries: Plugin = {
  name: "without-summaries",
  apply: "build",
  enforce: "pre",
  transform(code, id) {
    if (!/[\\/]records[\\/]src[\\/].+\.ts$/.test(id)) return undefined;
    return { code: code.replaceAll(/\bsummary:\s*(?:"(?:[^"\\]|\\.)*"|`[^`]*`)/g, 'summary: ""'), map: null };
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutJsonSchemas, withoutSummaries],
  server: { proxy: { "/api": { target: server, changeOrigin: false } } },
  worker: { format: "es" },
  build: {
    outDir: "dist",
    target: "es2023",
    manifest: true,
    modulePreload: { polyfill: false },
    // Small assets stay files: a data: URL would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        advancedChunks: {
          groups: [
            // All German words come in one piece: a page that is opened waits for no request of its own.
            { name: "german", test: /\.de\.ts$/ },
            // What runs before all else, and must not bring along modules that make schemas while they are loaded.
            { name: "entry", test: /[\\/]zod[\\/]|platform[\\/]security|preload-helper/, priority: 2 },
            // What nearly every page needs comes in one piece as well: in dozens of small ones it packs worse.
            { name: "shared", minShareCount: 22 },
          ],
        },
      },
    },
    reportCompressedSize: false,
  },
});
