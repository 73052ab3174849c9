import { api } from "@gantry/records";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/call.ts";

/** Everything kept of the inbox is found under this key. */
export const inboxKey = ["inbox"] as const;

/** How much in the inbox is unread; asked anew when the server says that something came. */
export const unreadQuery = queryOptions({
  queryKey: [...inboxKey, "count"],
  queryFn: ({ signal }) => call(api.inbox.count, {}, { signal }),
  staleTime: 60_000,
});
