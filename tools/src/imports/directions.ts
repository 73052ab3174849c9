import type { Import } from "./importGraph.ts";

/** Which packages a package may import. Tests may also import the testkit. */
const packageImports: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  records: ["engine"],
  formats: ["engine", "records"],
  gantt: ["engine"],
  server: ["engine", "records", "formats"],
  web: ["engine", "records", "formats", "gantt"],
  cli: ["engine", "records", "formats", "server"],
  testkit: ["engine"],
};

/** Within the engine each folder may import those before it; the folders after these stand alone. */
const engineOrder = ["units", "calendar", "network", "schedule"];

const isTest = (path: string): boolean => /\.(test|fixture)\.tsx?$/.test(path) || path.includes("/testing/");

/** Why an import goes the wrong way; null when it does not. */
export function wrongWay({ from, specifier, to }: Import): string | null {
  const home = packageOf(from);
  if (specifier.startsWith("@gantry/") && to === null) return `${specifier} is not exported by that package`;
  // A program's bin file starts through the launcher, which must not need anything installed.
  if (to === null || home === null || from.includes("/bin/")) return null;
  const target = packageOf(to) ?? "outside";
  if (specifier.startsWith(".") && target !== home)
    return "a relative import leaves its package: import @gantry/<name>";
  if (target !== home) return wrongPackage(home, target, from);
  if (isTest(to) && !isTest(from)) return "only tests may import what is made for tests";
  if (home === "engine") return wrongInEngine(from, to);
  return home === "server" || home === "web" ? wrongBetweenDuties(from, to) : null;
}

function wrongPackage(home: string, target: string, from: string): string | null {
  const allowed = packageImports[home] ?? [];
  if (allowed.includes(target) || (target === "testkit" && isTest(from))) return null;
  return `${home} may import ${allowed.length === 0 ? "no other package" : allowed.join(", ")}, not ${target}`;
}

function wrongInEngine(from: string, to: string): string | null {
  const [home, target] = [folderOf(from, 0), folderOf(to, 0)];
  if (home === target || from.endsWith("src/index.ts") || isTest(from)) return null;
  const [homePlace, targetPlace] = [engineOrder.indexOf(home), engineOrder.indexOf(target)];
  if (targetPlace >= 0 && (homePlace < 0 || targetPlace < homePlace)) return null;
  return `within the engine ${home} may not import ${target} (${engineOrder.join(" ← ")} ← the rest, which stand alone)`;
}

function wrongBetweenDuties(from: string, to: string): string | null {
  if (folderOf(to, 0) !== "duties")
    return folderOf(from, 0) === "ui" && folderOf(to, 0) === "app" ? "ui knows no app" : null;
  if (["platform", "ui"].includes(folderOf(from, 0)) && !isTest(from)) return `${folderOf(from, 0)} knows no duty`;
  if (folderOf(from, 0) !== "duties" || folderOf(from, 1) === folderOf(to, 1)) return null;
  return /\/public\.tsx?$/.test(to) ? null : `a duty reaches another only through its public.ts`;
}

function packageOf(path: string): string | null {
  return /^packages\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** The folder so many levels below `src`. */
function folderOf(path: string, level: number): string {
  return path.split("/src/")[1]?.split("/")[level] ?? "";
}
