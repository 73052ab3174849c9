/** What code page 1252 has at 80 to 9F, where Latin-1 has control characters; five of them stand for themselves. */
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const UPPER_BYTE = /[\u0080-\u009f]/;

/**
 * Text that was taken byte for byte, as code page 1252. Node's own decoder of that name reads 80 to 9F as Latin-1
 * in several versions, so that dashes and quotes would become invisible controls.
 */
export function windows1252(latin1: string): string {
  if (!UPPER_BYTE.test(latin1)) return latin1;
  return latin1.replace(/[\u0080-\u009f]/g, (character) => UPPER[character.charCodeAt(0) - 0x80] ?? character);
}

/** Labels that by the encoding standard all mean code page 1252. */
export function isWindows1252(label: string): boolean {
  return /^(?:windows-1252|cp-?1252|x-cp1252|iso-?8859-1|iso_8859-1|latin-?1|l1|us-ascii|ascii)$/i.test(label);
}
