import { user } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";

/** Names of those with an account, by id; undefined for accounts that are gone. */
export function useUserNames(): (id: string | null) => string | undefined {
  const users = useQuery(allRowsQuery(user));
  const names = new Map(users.data?.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? undefined : names.get(id));
}
