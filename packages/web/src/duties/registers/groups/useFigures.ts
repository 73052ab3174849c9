import { endpointsOf, type RecordDeclaration, type Result } from "@gantry/records";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";

export type Figures = Result<ReturnType<typeof endpointsOf<RecordDeclaration>>["groups"]>;

/** Whole numbers are not among them: they count up, rank or limit. */
const SUMMED = new Set(["number", "money", "minutes"]);

/** Fields among those shown whose numbers mean something added up. Amounts in several currencies do not. */
export function summedFields({ fields }: RecordDeclaration, names: readonly string[]): string[] {
  return names.filter((name) => {
    const kind = fields[name]?.kind ?? "";
    return SUMMED.has(kind) && !(kind === "money" && "currency" in fields);
  });
}

/** Counts and sums of all rows that a query asks for, and of each group of them. Those of before stay until the new ones are here. */
export function useFigures(
  declaration: RecordDeclaration,
  { q, sums, enabled }: { q: string; sums: readonly string[]; enabled: boolean },
): Figures | null {
  const query = { q, ...(sums.length > 0 ? { sum: sums.join(",") } : {}) };
  const { data } = useQuery({
    queryKey: ["rows", declaration.name, "groups", query],
    queryFn: ({ signal }) => call(endpointsOf(declaration).groups, { query }, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
  return enabled ? (data ?? null) : null;
}
