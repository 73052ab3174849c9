import { endpointsOf, formatText, keyOfRow, type QueryCompletion, type QuerySuggestion } from "@gantry/records";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../platform/api/call.ts";

const MOST = 8;

/** Rows that a reference may name, by the beginning of what is typed. None while nothing is to be looked up. */
export function useNamedRows(lookup: QueryCompletion["lookup"]): QuerySuggestion[] {
  const declaration = lookup?.declaration;
  const typed = lookup?.typed.trim() ?? "";
  const { data } = useQuery({
    queryKey: ["rows", declaration?.name, "named", typed],
    enabled: declaration !== undefined && declaration.fields[declaration.title]?.kind === "text",
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      if (!declaration) return [];
      const { title } = declaration;
      const q = `${typed === "" ? "" : `${title}~"${typed.replaceAll(/["\\]/g, "\\$&")}" `}sort:${title}`;
      const page = await call(endpointsOf(declaration).list, { query: { q, limit: MOST } }, { signal });
      return page.items.map((row): QuerySuggestion => {
        const values: Record<string, unknown> = row;
        const name = String(values[title]);
        const key = keyOfRow(declaration, values) ?? (typeof values["key"] === "string" ? values["key"] : null);
        return { insert: formatText(key ?? name), label: name, detail: key ?? "" };
      });
    },
  });
  return lookup === null ? [] : (data ?? []);
}
