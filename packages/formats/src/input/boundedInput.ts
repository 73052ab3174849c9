import type { ReadLimits } from "./readLimits.ts";
import { refusal } from "./refusedInput.ts";

export type ByteSource = AsyncIterable<Uint8Array> | Uint8Array;

export interface BoundedInputOptions {
  limits: ReadLimits;
  signal?: AbortSignal | undefined;
  onProgress?: ((bytesRead: number) => void) | undefined;
}

/** Parsers work piece by piece, so that limits and cancelling are looked at often. */
const PIECE = 64 * 1024;

async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) yield source;
  else yield* source;
}

/** The bytes of a source in small pieces, within the limits on size and time, and stopping when the signal says so. */
export async function* boundedInput(source: ByteSource, options: BoundedInputOptions): AsyncGenerator<Uint8Array> {
  const { limits, signal, onProgress } = options;
  const deadline = performance.now() + limits.milliseconds;
  let bytesRead = 0;
  for await (const chunk of chunksOf(source)) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      if (signal?.aborted) {
        throw refusal({
          code: "read.cancelled",
          message: "Reading was cancelled.",
          hint: "Nothing was changed; start again when you like.",
        });
      }
      const piece = chunk.subarray(at, at + PIECE);
      bytesRead += piece.length;
      if (bytesRead > limits.bytes) throw tooLarge(limits.bytes);
      if (performance.now() > deadline) throw tooSlow(limits.milliseconds);
      yield piece;
      onProgress?.(bytesRead);
    }
  }
}

function tooLarge(limit: number) {
  return refusal({
    code: "read.tooLarge",
    message: `The file is larger than ${Math.floor(limit / 1024 / 1024)} MiB, the most that is read.`,
    hint: "Maybe split the plan into several files, or export it without time-phased data.",
    data: { limit },
  });
}

function tooSlow(limit: number) {
  return refusal({
    code: "read.tooSlow",
    message: `Reading took longer than ${limit / 1000} seconds and was stopped.`,
    hint: "Maybe export the plan without time-phased data, or raise the time limit.",
    data: { limit },
  });
}
