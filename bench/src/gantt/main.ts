import { median, measureLibrary } from "./measureLibrary.ts";
import type { Measured } from "./measureLibrary.ts";
import { installPeers, servePages } from "./servePages.ts";
import type { LibraryName } from "./servePages.ts";

interface Line {
  library: LibraryName;
  rows: number;
  runs: number;
  /** Medians over the runs; null when the library was given up. */
  measured: Measured | null;
  gaveUpAfterMs: number | null;
}

const LIBRARIES: readonly LibraryName[] = ["ours", "dhtmlx", "svar", "frappe"];

/** `npm run bench -- gantt [--json] [--libs ours,svar] [--rows 1000,10000] [--runs 3] [--limit SECONDS]` */
export async function main(args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: string) =>
    args.includes(`--${name}`) ? (args[args.indexOf(`--${name}`) + 1] ?? otherwise) : otherwise;
  const wanted = option("libs", LIBRARIES.join(",")).split(",");
  const libraries = LIBRARIES.filter((library) => wanted.includes(library));
  const sizes = option("rows", "1000,10000").split(",").map(Number);
  const runs = Number(option("runs", "3"));
  const limitMs = Number(option("limit", "60")) * 1000;
  if (libraries.some((library) => library !== "ours")) installPeers();
  const site = await servePages(libraries);
  const lines: Line[] = [];
  for (const rows of sizes) {
    for (const library of libraries) {
      const line = await measureOften(site.url(library), { library, rows, runs, limitMs });
      lines.push(line);
      if (!args.includes("--json")) console.log(lineText(line));
    }
  }
  site.close();
  const ratios = compare(lines);
  if (args.includes("--json")) console.log(JSON.stringify({ bench: "gantt", lines, ratios }));
  else for (const ratio of ratios) console.log(ratioText(ratio));
}

async function measureOften(
  url: string,
  given: { library: LibraryName; rows: number; runs: number; limitMs: number },
): Promise<Line> {
  const all: Measured[] = [];
  for (let run = 0; run < given.runs; run++) {
    const measured = await measureLibrary(url, given.rows, given.limitMs);
    if ("gaveUpAfterMs" in measured)
      return {
        library: given.library,
        rows: given.rows,
        runs: all.length,
        measured: null,
        gaveUpAfterMs: measured.gaveUpAfterMs,
      };
    all.push(measured);
  }
  const middle = (key: Exclude<keyof Measured, "scrolled" | "moveAllMs">) =>
    Math.round(median(all.map((each) => each[key])) * 10) / 10;
  const moves = all.flatMap((each) => each.moveAllMs ?? []);
  const measured: Measured = {
    firstPaintMs: middle("firstPaintMs"),
    nodes: middle("nodes"),
    heapMB: middle("heapMB"),
    downTaskMs: middle("downTaskMs"),
    downFrameP95: middle("downFrameP95"),
    acrossTaskMs: middle("acrossTaskMs"),
    acrossFrameP95: middle("acrossFrameP95"),
    updateMs: middle("updateMs"),
    moveAllMs: moves.length > 0 ? Math.round(median(moves) * 10) / 10 : null,
    scrolled: all.every((each) => each.scrolled),
  };
  return { library: given.library, rows: given.rows, runs: all.length, measured, gaveUpAfterMs: null };
}

interface Ratio {
  library: LibraryName;
  rows: number;
  /** The other's figure divided by ours: above 1 ours is ahead. A library that was given up counts with its limit, as "at least". */
  firstPaint: number;
  atLeast: boolean;
  scrollDown: number | null;
  scrollAcross: number | null;
  nodes: number | null;
}

function compare(lines: readonly Line[]): Ratio[] {
  return lines.flatMap(({ library, rows, measured, gaveUpAfterMs }) => {
    const ours = lines.find((line) => line.library === "ours" && line.rows === rows)?.measured;
    if (library === "ours" || !ours) return [];
    const by = (theirs: number | undefined, own: number) =>
      theirs === undefined ? null : Math.round((theirs / own) * 10) / 10;
    return [
      {
        library,
        rows,
        firstPaint: by(measured?.firstPaintMs ?? gaveUpAfterMs ?? 0, ours.firstPaintMs) ?? 0,
        atLeast: measured === null,
        scrollDown: by(measured?.downTaskMs, ours.downTaskMs),
        scrollAcross: by(measured?.acrossTaskMs, ours.acrossTaskMs),
        nodes: by(measured?.nodes, ours.nodes),
      },
    ];
  });
}

function lineText({ library, rows, runs, measured, gaveUpAfterMs }: Line): string {
  const head = `${library.padEnd(7)} ${String(rows).padStart(6)} rows  `;
  if (!measured) return `${head}given up after ${(gaveUpAfterMs ?? 0) / 1000} s`;
  const {
    firstPaintMs,
    downTaskMs,
    downFrameP95,
    acrossTaskMs,
    acrossFrameP95,
    updateMs,
    moveAllMs,
    nodes,
    heapMB,
    scrolled,
  } = measured;
  return [
    `${head}first paint ${firstPaintMs} ms`,
    `scroll down ${downTaskMs} ms/step (frame p95 ${downFrameP95})`,
    `across ${acrossTaskMs} ms/step (p95 ${acrossFrameP95})`,
    `one change ${updateMs} ms`,
    moveAllMs === null ? "" : `all dates moved ${moveAllMs} ms`,
    `${nodes} nodes`,
    `${heapMB} MB`,
    scrolled ? "" : "DID NOT SCROLL",
    `median of ${runs}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function ratioText({ library, rows, firstPaint, atLeast, scrollDown, scrollAcross, nodes }: Ratio): string {
  const times = (value: number | null) => (value === null ? "not measured" : `${value} times ours`);
  return `${library} at ${rows} rows: first paint ${atLeast ? "at least " : ""}${times(firstPaint)}, scrolling down ${times(scrollDown)}, across ${times(scrollAcross)}, nodes ${times(nodes)}`;
}
