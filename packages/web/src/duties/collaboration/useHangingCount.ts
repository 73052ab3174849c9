import { endpointsOf, type RecordDeclaration } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../platform/api/call.ts";

/** How many rows of a type hang on the row; null until that is known. */
export function useHangingCount(hanging: RecordDeclaration, row: { id: string }): number | null {
  const { data } = useQuery({
    queryKey: ["rows", hanging.name, "count", row.id],
    queryFn: ({ signal }) =>
      call(endpointsOf(hanging).list, { query: { q: `subjectId:${row.id}`, limit: 1, total: "count" } }, { signal }),
  });
  return data?.total ?? null;
}
