/** The benchmarks, by name; each is loaded only when asked for. */
const BENCHMARKS: Readonly<Record<string, () => Promise<{ main(args: readonly string[]): Promise<void> }>>> = {
  api: () => import("./api/main.ts"),
  edits: () => import("./edits/main.ts"),
  gantt: () => import("./gantt/main.ts"),
  leveling: () => import("./leveling/main.ts"),
  live: () => import("./live/main.ts"),
  outcomes: () => import("./outcomes/main.ts"),
  risk: () => import("./risk/main.ts"),
  scale: () => import("./scale/main.ts"),
  schedule: () => import("./schedule/main.ts"),
  search: () => import("./search/main.ts"),
  start: () => import("./start/main.ts"),
  writers: () => import("./writers/main.ts"),
  web: () => import("./web/main.ts"),
};

const [name = "", ...args] = process.argv.slice(2);
const load = BENCHMARKS[name];
if (load) await (await load()).main(args);
else {
  console.error(`There is no benchmark "${name}". Maybe one of: ${Object.keys(BENCHMARKS).join(", ")}.`);
  process.exitCode = 2;
}

export {};
