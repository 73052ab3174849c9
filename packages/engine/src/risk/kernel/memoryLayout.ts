import type { EffectKind, SampledNode, Variable } from "../model/forecastModel.ts";
import type { Curve } from "../sampling/curve.ts";
import type { Sampler } from "../sampling/sampler.ts";
import type { Stream, StreamKeys } from "../sampling/stream.ts";

/** Bytes of a row: sixteen iterations of one variable or node. */
export const ROW = 64;
const ALIGN = 64;

/** Words and numbers, written one after the other. */
export class Words {
  #view = new DataView(new ArrayBuffer(4096));
  #length = 0;

  #next(): number {
    const at = this.#length;
    this.#length += 4;
    if (this.#length > this.#view.byteLength) {
      const larger = new Uint8Array(2 * this.#view.byteLength);
      larger.set(new Uint8Array(this.#view.buffer));
      this.#view = new DataView(larger.buffer);
    }
    return at;
  }

  int(...values: number[]): this {
    for (const value of values) {
      const at = this.#next();
      this.#view.setInt32(at, value, true);
    }
    return this;
  }

  real(...values: number[]): this {
    for (const value of values) {
      const at = this.#next();
      this.#view.setFloat32(at, value, true);
    }
    return this;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#view.buffer, 0, this.#length);
  }
}

/** Gives out places in the kernel's memory before there is one, and keeps what is to be written there. */
export class MemoryLayout {
  #end = 1024;
  readonly #pieces: { at: number; bytes: Uint8Array }[] = [];
  readonly #curves = new Map<Curve, number>();

  get size(): number {
    return this.#end;
  }

  reserve(bytes: number): number {
    const at = this.#end;
    this.#end = Math.ceil((at + bytes) / ALIGN) * ALIGN;
    return at;
  }

  place(bytes: Uint8Array): number {
    const at = this.reserve(bytes.length);
    this.#pieces.push({ at, bytes });
    return at;
  }

  placeAt(at: number, bytes: Uint8Array): void {
    this.#pieces.push({ at, bytes });
  }

  curve(curve: Curve): number {
    let at = this.#curves.get(curve);
    if (at === undefined) {
      at = this.place(new Uint8Array(curve.buffer, curve.byteOffset, curve.byteLength));
      this.#curves.set(curve, at);
    }
    return at;
  }

  writeTo(memory: Uint8Array): void {
    for (const { at, bytes } of this.#pieces) memory.set(bytes, at);
  }
}

const keys = (words: Words, { first, second }: StreamKeys) => words.int(first, second);

function writeStream(words: Words, { own, cause, choice, follows }: Stream): void {
  keys(keys(keys(words, own), cause), choice).int(follows, 0);
}

const CONSTANT = 0;
const TRIANGULAR = 1;
const CURVE = 2;
const KNOTS = 3;

function writeSampler(words: Words, sampler: Sampler, layout: MemoryLayout): void {
  switch (sampler.kind) {
    case "constant":
      words.int(CONSTANT).real(sampler.value, 0, 0, 0, 0);
      return;
    case "triangular": {
      const { low, high, peak, lowPart, highPart } = sampler;
      words.int(TRIANGULAR).real(low, high, peak, lowPart, highPart);
      return;
    }
    case "curve":
      words.int(CURVE).real(sampler.location, sampler.scale).int(layout.curve(sampler.curve), 0, 0);
      return;
    case "knots": {
      const knots = new Words();
      for (const { share, value, slope } of sampler.knots) knots.real(share, value, slope);
      words.int(KNOTS, 0, 0, layout.place(knots.bytes()), sampler.knots.length, 0);
    }
  }
}

const NO_STREAM: Stream = {
  own: { first: 0, second: 0 },
  cause: { first: 0, second: 0 },
  choice: { first: 0, second: 0 },
  follows: 0,
};

/** A variable as the kernel reads it (kernel/sample.ts). */
export function writeVariable(
  words: Words,
  { stream, sampler, gate, otherwise }: Variable,
  layout: MemoryLayout,
): void {
  writeStream(words, stream);
  writeSampler(words, sampler, layout);
  words.int(gate ? 1 : 0);
  writeStream(words, gate?.stream ?? NO_STREAM);
  words.int(gate?.from ?? 0, gate?.to ?? 0).real(otherwise);
}

const EFFECTS: readonly EffectKind[] = ["add", "multiply", "alongside", "join", "slow"];

/** A sampled node and its effects as the kernel reads them; gives how many effects there are now. */
export function writeSampled(
  words: Words,
  effects: Words,
  firstEffect: number,
  { node, stream, sampler, effects: own, scale }: SampledNode,
  layout: MemoryLayout,
): number {
  writeStream(words, stream);
  writeSampler(words, sampler, layout);
  words.int(node, firstEffect, firstEffect + own.length).real(scale);
  for (const { kind, variable } of own) effects.int(EFFECTS.indexOf(kind), variable);
  return firstEffect + own.length;
}
