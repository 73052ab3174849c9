import { refusal, type RefusedInput } from "./refusedInput.ts";

/** Whole numbers of a text one after the other, each asked for with what it says. */
export class WholeNumbers {
  readonly #words: readonly string[];
  readonly #format: string;
  #at = 0;

  constructor(text: string, format: string) {
    this.#words = text.split(/\s+/).filter((word) => word !== "");
    this.#format = format;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#words.length;
  }

  next(what: string, least = 0, most = 1_000_000): number {
    const word = this.#words[this.#at++];
    const value = Number(word);
    if (word === undefined || !Number.isInteger(value) || value < least || value > most)
      throw this.#refused(what, word);
    return value;
  }

  #refused(what: string, word: string | undefined): RefusedInput {
    return refusal({
      code: "leveling.number",
      message: `${this.#format}: ${what} should be a whole number but ${word === undefined ? "the file ends" : `is "${word.slice(0, 40)}"`}.`,
      hint: "Maybe the file was cut off or changed by hand; fetch it again.",
    });
  }
}
