import { queryProblemTexts, type QueryProblemCode } from "./queryProblemTexts.ts";

export interface QueryProblem {
  code: QueryProblemCode;
  /** Where it stands: from its first character, counted from 0, to the one after its last. */
  at: number;
  end: number;
  /** What the sentence names. */
  data: Readonly<Record<string, string>>;
  /** What was probably meant; null where nothing comes near. */
  suggestion: string | null;
  /** In English, as the API says it; `queryProblemMessage` gives it in the reader's language. */
  message: string;
}

interface Stated {
  at: number;
  end: number;
  data?: Readonly<Record<string, string>>;
  suggestion?: string | null;
}

export function queryProblem(code: QueryProblemCode, { at, end, data = {}, suggestion = null }: Stated): QueryProblem {
  const bare = { code, at, end, data, suggestion };
  return { ...bare, message: queryProblemMessage(bare, "en") };
}

/** Says a problem in the reader's language: "de", "de-AT" in German, all others in English. */
export function queryProblemMessage(
  { code, data, suggestion }: Pick<QueryProblem, "code" | "data" | "suggestion">,
  language: string,
): string {
  const german = /^de\b/i.test(language);
  const said = queryProblemTexts[code][german ? 1 : 0].replaceAll(/\{(\w+)\}/g, (_, name: string) => data[name] ?? "");
  if (suggestion === null) return said;
  return german ? `${said} Vielleicht meinen Sie „${suggestion}“.` : `${said} Maybe you mean "${suggestion}".`;
}
