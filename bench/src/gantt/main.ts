import { measureLibrary } from "./measureLibrary.ts";
import type { Measured } from "./measureLibrary.ts";
import { lineText, medianLine, ratioText, ratios } from "./report.ts";
import type { Line } from "./report.ts";
import { installPeers, servePages } from "./servePages.ts";
import type { LibraryName } from "./servePages.ts";

const LIBRARIES: readonly LibraryName[] = ["ours", "dhtmlx", "svar", "frappe"];

/** `npm run bench -- gantt [--json] [--libs ours,svar] [--rows 1000,10000] [--runs 3] [--limit SECONDS]` */
export async function main(args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: string) =>
    args.includes(`--${name}`) ? (args[args.indexOf(`--${name}`) + 1] ?? otherwise) : otherwise;
  const wanted = option("libs", LIBRARIES.join(",")).split(",");
  const libraries = LIBRARIES.filter((library) => wanted.includes(library));
  const runs = Number(option("runs", "3"));
  const limitMs = Number(option("limit", "60")) * 1000;
  const json = args.includes("--json");
  if (libraries.some((library) => library !== "ours")) installPeers();
  const site = await servePages(libraries);
  const lines: Line[] = [];
  for (const rows of option("rows", "1000,10000").split(",").map(Number)) {
    const measured = await measureInTurn(libraries, runs, (library) =>
      measureLibrary(site.url(library), rows, limitMs),
    );
    for (const [library, all] of measured) {
      const line = medianLine(library, rows, all);
      lines.push(line);
      if (!json) console.log(lineText(line, limitMs));
    }
  }
  site.close();
  if (json) console.log(JSON.stringify({ bench: "gantt", limitMs, lines, ratios: ratios(lines) }));
  else for (const ratio of ratios(lines)) console.log(ratioText(ratio));
}

/** Libraries take turns, so that a busy moment of the machine hits them alike; one that was given up is not run again. */
async function measureInTurn(
  libraries: readonly LibraryName[],
  runs: number,
  measure: (library: LibraryName) => Promise<Measured>,
): Promise<Map<LibraryName, Measured[]>> {
  const all = new Map<LibraryName, Measured[]>(libraries.map((library) => [library, []]));
  for (let run = 0; run < runs; run++) {
    for (const [library, done] of all) {
      if (!done.some((each) => each.gaveUpIn !== null)) done.push(await measure(library));
    }
  }
  return all;
}
