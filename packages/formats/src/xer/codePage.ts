import { isWindows1252, windows1252 } from "../input/windows1252.ts";

/** Turns text that was taken byte for byte into what it says. */
export type TextOf = (latin1: string) => string;

const HIGH = /[\u0080-\u00ff]/;
const HIGH_RUN = /[\u00c0-\u00ff]{3,}/;

function bytesOf(latin1: string): Uint8Array {
  const bytes = new Uint8Array(latin1.length);
  for (let at = 0; at < latin1.length; at++) bytes[at] = latin1.charCodeAt(at);
  return bytes;
}

function isUtf8(latin1: string): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(latin1));
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

/**
 * The encoding of an export, which the file itself never states: UTF-8 where every text is valid UTF-8; Cyrillic (1251) where
 * most texts with high bytes hold runs of letters only that page has; else Primavera's usual 1252.
 */
export function guessEncoding(samples: Iterable<string>): string {
  let high = 0;
  let runs = 0;
  let utf8 = true;
  for (const sample of samples) {
    if (!HIGH.test(sample)) continue;
    high += 1;
    if (HIGH_RUN.test(sample)) runs += 1;
    if (utf8 && !isUtf8(sample)) utf8 = false;
  }
  if (high === 0) return "windows-1252";
  if (utf8) return "utf-8";
  return runs * 2 > high ? "windows-1251" : "windows-1252";
}

export function textOf(encoding: string): TextOf {
  if (isWindows1252(encoding)) return windows1252;
  const decoder = new TextDecoder(encoding);
  return (latin1) => (HIGH.test(latin1) ? decoder.decode(bytesOf(latin1)) : latin1);
}
