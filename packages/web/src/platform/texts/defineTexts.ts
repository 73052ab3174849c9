import { addNamespace } from "./catalogue.ts";
import { textOf, type TextValues } from "./translations.ts";

/** Plural forms share one key: "rows_one" and "rows_other" are asked for as "rows" with a `count`. */
type KeyOf<E> = E extends string
  ? E extends `${infer Stem}_${"zero" | "one" | "two" | "few" | "many" | "other"}`
    ? Stem
    : E
  : never;

/** The words of one duty. */
export interface Texts<K extends string = string> {
  namespace: string;
  /** Never read: carries the keys for the compiler. */
  keys?: K;
}

export type Translate<K extends string = string> = (key: K, values?: TextValues) => string;

/**
 * Adds a duty's words to the catalogue. The chunk that needs them carries the English ones; the German ones come in a
 * chunk of their own, and only for those who read German. A key that German lacks does not compile.
 */
export function defineTexts<const E extends Record<string, string>>(
  namespace: string,
  english: E,
  german: () => Promise<{ german: Record<NoInfer<keyof E>, string> }>,
): Texts<KeyOf<keyof E>> {
  addNamespace(namespace, { english, german });
  return { namespace };
}

/** For places outside of components; components take `useTexts`, which renders again when the language changes. */
export function translate<K extends string>(texts: Texts<K>, key: NoInfer<K>, values: TextValues = {}): string {
  return textOf(texts.namespace, key, values);
}
