#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { runTypeScript } from "../../../tools/launch/runTypeScript.mjs";

try {
  await runTypeScript(fileURLToPath(new URL("../src/main.ts", import.meta.url)), process.argv.slice(2));
} catch (error) {
  console.error(error.stack ?? error);
  process.exitCode = 1;
}
