import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** `npm run dev` serves the sources and hands the API on to a server started beside it. */
const server = process.env["GANTRY_SERVER"] ?? "http://localhost:4870";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
      // All German words come in one piece: a page that is opened waits for no request of its own.
      output: { advancedChunks: { groups: [{ name: "german", test: /\.de\.ts$/ }] } },
    },
    reportCompressedSize: false,
  },
});
