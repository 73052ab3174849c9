import type { Measured } from "./measureLibrary.ts";
import { quantile } from "./quantile.ts";
import type { LibraryName } from "./servePages.ts";

/** Medians of a library's runs at one size. */
export interface Line {
  library: LibraryName;
  rows: number;
  runs: number;
  measured: Measured;
}

/** The other's figure divided by ours: above 1 ours is ahead. null where the other's was not measured. */
export interface Ratio {
  library: LibraryName;
  rows: number;
  firstPaint: number | null;
  scrollDown: number | null;
  scrollAcross: number | null;
  nodes: number | null;
}

const FIGURES = [
  "firstPaintMs",
  "nodes",
  "heapMB",
  "downTaskMs",
  "downFrameP95",
  "acrossTaskMs",
  "acrossFrameP95",
  "updateMs",
  "moveAllMs",
] as const;

export function medianLine(library: LibraryName, rows: number, runs: readonly Measured[]): Line {
  const [first] = runs;
  if (!first) throw new Error(`${library} was not measured`);
  const measured: Measured = {
    ...first,
    stoodStill: runs.some((run) => run.stoodStill),
    gaveUpIn: runs.find((run) => run.gaveUpIn)?.gaveUpIn ?? null,
  };
  for (const figure of FIGURES) {
    const values = runs.flatMap((run) => run[figure] ?? []);
    measured[figure] = values.length > 0 ? Math.round(quantile(values, 0.5) * 10) / 10 : null;
  }
  return { library, rows, runs: runs.length, measured };
}

export function ratios(lines: readonly Line[]): Ratio[] {
  return lines.flatMap(({ library, rows, measured }) => {
    const ours = lines.find((line) => line.library === "ours" && line.rows === rows)?.measured;
    if (library === "ours" || !ours) return [];
    const by = (figure: (typeof FIGURES)[number]) => {
      const theirs = measured[figure];
      const own = ours[figure];
      return theirs === null || own === null ? null : Math.round((theirs / own) * 10) / 10;
    };
    return [
      {
        library,
        rows,
        firstPaint: by("firstPaintMs"),
        scrollDown: by("downTaskMs"),
        scrollAcross: by("acrossTaskMs"),
        nodes: by("nodes"),
      },
    ];
  });
}

export function lineText({ library, rows, runs, measured }: Line, limitMs: number): string {
  const { firstPaintMs, downTaskMs, downFrameP95, acrossTaskMs, acrossFrameP95, updateMs, moveAllMs, nodes, heapMB } =
    measured;
  const parts = [
    firstPaintMs !== null && `first paint ${firstPaintMs} ms`,
    downTaskMs !== null && `scroll down ${downTaskMs} ms/step (frame p95 ${downFrameP95})`,
    acrossTaskMs !== null && `across ${acrossTaskMs} ms/step (p95 ${acrossFrameP95})`,
    updateMs !== null && `one change ${updateMs} ms`,
    moveAllMs !== null && `all dates moved ${moveAllMs} ms`,
    nodes !== null && `${nodes} nodes`,
    heapMB !== null && `${heapMB} MB`,
    measured.stoodStill && "DID NOT SCROLL",
    measured.gaveUpIn !== null && `given up in ${measured.gaveUpIn} after ${limitMs / 1000} s`,
    runs > 1 && `median of ${runs}`,
  ];
  return `${library.padEnd(7)} ${String(rows).padStart(6)} rows  ${parts.filter((part) => part !== false).join(", ")}`;
}

export function ratioText({ library, rows, firstPaint, scrollDown, scrollAcross, nodes }: Ratio): string {
  const times = (value: number | null) => (value === null ? "given up" : `${value} times ours`);
  return `${library} at ${rows} rows: first paint ${times(firstPaint)}, scrolling down ${times(scrollDown)}, across ${times(scrollAcross)}, nodes ${times(nodes)}`;
}
