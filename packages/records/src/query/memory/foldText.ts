/**
 * A text in small letters, letter by letter, as PostgreSQL's `lower` writes it: without the rules that look at a letter's
 * neighbours (Σ at the end of a word) or make two of one (İ). Queries and lists take texts for equal that fold to the same.
 */
export function foldText(text: string): string {
  // eslint-disable-next-line no-control-regex -- what is ASCII needs no look at its letters.
  if (/^[\0-\x7F]*$/.test(text)) return text.toLowerCase();
  let folded = "";
  for (const letter of text) folded += letter === "İ" ? "i" : letter.toLowerCase();
  return folded;
}

/** Compares texts by code point, as PostgreSQL's collation "C" does; JavaScript's `<` compares halves of characters. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [one, other] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (one !== other) return ranked(one) - ranked(other);
  }
  return a.length - b.length;
}

/** Halves of characters beyond U+FFFF come after what lies below it. */
function ranked(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit;
}
