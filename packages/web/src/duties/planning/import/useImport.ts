import { api, type Import } from "@gantry/records";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";

const MOVING: readonly Import["status"][] = ["reading", "writing"];
/** Live events tell of progress; asking is for when they do not arrive. */
const ASK_MS = 700;

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ["imports", id],
    queryFn: ({ signal }) => call(api.imports.get, { params: { id } }, { signal }),
    refetchInterval: ({ state }) => (state.data && MOVING.includes(state.data.status) ? ASK_MS : false),
    staleTime: 0,
  });
}

/** Sends a file. The answer comes when it is received; reading goes on. */
export function uploadPlan(file: File): Promise<Import> {
  const form = new FormData();
  form.set("file", file);
  // An upload's body is a form, which the endpoint's schema does not describe.
  return call(api.imports.upload, { body: form } as object);
}
