import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A network as the plain loop takes it: topological order, links grouped both ways. */
export interface PlainNetwork {
  predOffsets: Int32Array;
  from: Int32Array;
  lag: Int32Array;
  succOffsets: Int32Array;
  to: Int32Array;
  succLag: Int32Array;
  duration: Int32Array;
}

export interface PlainTimes {
  medianMs: number;
  bestMs: number;
}

function compilerAt(): string | null {
  for (const compiler of ["cc", "gcc", "clang"]) {
    try {
      execFileSync(compiler, ["--version"], { stdio: "ignore" });
      return compiler;
    } catch {
      // Not installed under this name: the next one may be.
    }
  }
  return null;
}

/** Times a C loop over the same arrays, compiled on the spot; null where the machine has no compiler. */
export function timePlainLoop(network: PlainNetwork): PlainTimes | null {
  const compiler = compilerAt();
  if (compiler === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "gantry-bench-"));
  try {
    const program = join(folder, "passes");
    const data = join(folder, "network.bin");
    execFileSync(compiler, [
      "-O3",
      "-march=native",
      "-o",
      program,
      fileURLToPath(new URL("passes.c", import.meta.url)),
    ]);
    const { predOffsets, from, lag, succOffsets, to, succLag, duration } = network;
    const head = Int32Array.of(duration.length, from.length);
    writeFileSync(
      data,
      Buffer.concat(
        [head, predOffsets, from, lag, succOffsets, to, succLag, duration].map(
          (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
        ),
      ),
    );
    return JSON.parse(execFileSync(program, [data], { encoding: "utf8" })) as PlainTimes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
