import { api, ApiProblem, type Permission, type SessionInfo } from "@gantry/records";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { call } from "../api/call.ts";

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }): Promise<SessionInfo | null> => {
    try {
      return await call(api.account.session, {}, { signal });
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** The session, on pages behind sign-in. Throws where nobody is signed in: those pages take `sessionQuery`. */
export function useSession(): SessionInfo {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error("useSession was called on a page that is shown without a session.");
  return data;
}

/** Whether the organisation role gives a permission. Permissions within a project come with the project's plan. */
export function useCan(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
