import { api } from "@gantry/records";
import { call } from "../api/call.ts";
import { queryClient } from "../cache/queryClient.ts";
import { sessionQuery } from "./session.ts";

export type Preferences = NonNullable<Parameters<typeof call<typeof api.account.preferences>>[1]["body"]>;

/** Keeps choices with one's account; every page follows at once. */
export async function savePreferences(body: Preferences): Promise<void> {
  const session = await call(api.account.preferences, { body });
  queryClient.setQueryData(sessionQuery.queryKey, session);
}
