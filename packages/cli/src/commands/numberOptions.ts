import { InvalidArgumentError } from "commander";

/** Reads a whole number of at least `least`, or says what is wrong with it. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least && value <= 10_000_000) return value;
    throw new InvalidArgumentError(`"${text}" is no whole number from ${least} to 10,000,000.`);
  };
}

/** Reads a length of time in seconds. */
export function someSeconds(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError(`"${text}" is no number of seconds above 0.`);
}
