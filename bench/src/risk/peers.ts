import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a peer says of its runs: processor time, and what came out, so that it can be seen to do the same. */
export interface PeerTimes {
  medianMs: number;
  bestMs: number;
  mean: number;
  p80: number;
  /** Sum of all criticalities. */
  critical: number;
  peakMb?: number;
  chunk?: number;
}

/** Activities in an order in which links lead on, as integers (monteCarlo.py has the form). */
export interface PeerNetwork {
  links: readonly (readonly [from: number, to: number, lag: number])[];
  three: readonly (readonly [low: number, mode: number, high: number])[];
}

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Runs something with the network in a file of its own folder. */
export class Peers {
  readonly #folder = mkdtempSync(join(tmpdir(), "gantry-bench-"));
  readonly #file = join(this.#folder, "network.bin");

  constructor({ links, three }: PeerNetwork) {
    const words = Int32Array.of(three.length, links.length, ...links.flat(), ...three.flat());
    writeFileSync(this.#file, new Uint8Array(words.buffer));
  }

  /** Vectorised numpy at the fastest of four chunk sizes; null where the machine has none. */
  numpy(iterations: number, distribution: string, rounds: number): PeerTimes | null {
    const python = ["/usr/bin/python3", "python3"].find((command) => works(command, ["-c", "import numpy"]));
    if (python === undefined) return null;
    const args = [beside("monteCarlo.py"), this.#file, String(iterations), distribution, String(rounds)];
    return JSON.parse(execFileSync(python, args, { encoding: "utf8" })) as PeerTimes;
  }

  /** A C loop compiled on the spot; null where there is no compiler. */
  c(iterations: number, rounds: number): PeerTimes | null {
    const compiler = ["cc", "gcc", "clang"].find((command) => works(command, ["--version"]));
    if (compiler === undefined) return null;
    const program = join(this.#folder, "monteCarlo");
    const flags = ["-O3", "-march=native", "-ffast-math", "-o", program, beside("monteCarlo.c"), "-lm"];
    execFileSync(compiler, flags);
    const said = execFileSync(program, [this.#file, String(iterations), String(rounds)], { encoding: "utf8" });
    return JSON.parse(said) as PeerTimes;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
