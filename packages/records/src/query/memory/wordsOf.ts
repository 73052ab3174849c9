import { foldText } from "./foldText.ts";

/**
 * What parts words: ASCII that is neither letter nor digit, Latin-1's signs, and the blocks of punctuation, arrows, symbols and
 * emoji. Given as code points, so that the database parts them alike whatever it takes for a letter.
 */
export const wordSeparators =
  "\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u20a0-\\u20cf\\u2190-\\u2bff\\u3000-\\u303f\\ufe30-\\ufe4f\\uff00-\\uff0f";
const SEPARATED = new RegExp(`[${wordSeparators}]+`, "u");

/** Longer words are known by their beginning. */
export const WORD_LENGTH = 200;

/** The words of a text, folded: what free words of a query are compared with, by their beginnings. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(SEPARATED)
    .filter((word) => word !== "")
    .map((word) => (word.length > WORD_LENGTH ? [...word].slice(0, WORD_LENGTH).join("") : word));
}
