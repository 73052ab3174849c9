/** Letters that no decomposition takes apart. */
const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
const germanVowels: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Longer ones are no words of people. */
const MOST_LETTERS = 60;

export interface FoundWord {
  /** Without accents, in small letters; with German vowels also as they are written without them: "muller" and "mueller". */
  forms: readonly string[];
  /** Where it stands in the text. */
  from: number;
  to: number;
}

/** The words of a text, as they are searched for. */
export function foldedWords(text: string): FoundWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    forms: formsOf(word),
    from: index,
    to: index + word.length,
  })).filter(({ forms }) => forms[0] !== "");
}

function formsOf(word: string): string[] {
  const small = word.normalize("NFC").toLowerCase();
  const folded = fold(small);
  const german = fold(small.replace(/[äöü]/g, (letter) => germanVowels[letter] ?? letter));
  return german === folded ? [folded] : [folded, german];
}

function fold(small: string): string {
  return small
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter)
    .slice(0, MOST_LETTERS);
}
