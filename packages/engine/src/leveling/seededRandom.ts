/** Random numbers that are the same for the same seed on every machine (LVL-1): xorshift on 32 bits. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed | 0, 0x9e37_79b1) >>> 0 || 1;
  }

  /** From 0 up to, not including, 1. */
  ratio(): number {
    let s = this.#state;
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    this.#state = s >>> 0;
    return this.#state / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number {
    return Math.floor(this.ratio() * below);
  }
}
