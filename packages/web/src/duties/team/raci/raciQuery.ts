import { api } from "@gantry/records";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";

/** The matrix of a project, loaded anew when a responsibility changes. */
export function raciQuery(projectId: string) {
  return queryOptions({
    queryKey: ["rows", "responsibility", "matrix", projectId],
    queryFn: ({ signal }) => call(api.raci.matrix, { params: { id: projectId } }, { signal }),
  });
}
