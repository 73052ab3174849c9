import { chdir } from "node:process";
import { repository } from "./launch/repository.mjs";
import { runTypeScript } from "./launch/runTypeScript.mjs";

chdir(repository);
await runTypeScript("tools/src/checks/main.ts", process.argv.slice(2));
