import { api, recordOrNull, type SessionInfo } from "@gantry/records";
import type { QueryClient } from "@tanstack/react-query";
import { call } from "../api/call.ts";
import { sharedQuery } from "../session/sharedQuery.ts";
import { addressOfShared } from "./addressOfShared.ts";
import { projectAddress } from "./projectKeyIn.ts";

/** Where a project's address leads those who see nothing of it but what is shared with them; null where it leads where it says. */
export async function placeOfShared(
  queryClient: QueryClient,
  session: SessionInfo,
  href: string,
): Promise<string | null> {
  const named = projectAddress.exec(href)?.[1];
  if (named === undefined) return null;
  if (session.user.role !== "guest" && (await sees(queryClient, session, named))) return null;
  const place = addressOfShared(href);
  if (place !== null && showsRows(session, place)) return place;
  const shared = await queryClient.fetchQuery(sharedQuery);
  const isHere = shared.some(({ project }) => project && [project.id, project.key].includes(named));
  if (!isHere) return null;
  const whole = shared.find(({ record, row }) => record === "project" && row && [row.id, row.key].includes(named));
  return whole?.row ? `/r/projects/${whole.row.id}` : "/shared";
}

/** Whether the address names a row, or leads to a list in which something may stand. */
function showsRows({ shares }: SessionInfo, place: string): boolean {
  const [, plural, row] = /^\/r\/([^/?#]+)(\/[^?#]+)?/.exec(place) ?? [];
  return row !== undefined || shares.some(({ record }) => recordOrNull(record)?.plural === plural);
}

/** Whether a project is the reader's to see, as a member or because everybody does. */
function sees(queryClient: QueryClient, { projects }: SessionInfo, named: string): Promise<boolean> {
  if (projects.some(({ id }) => id === named)) return Promise.resolve(true);
  return queryClient.fetchQuery({
    queryKey: ["rows", "project", "seen", named],
    queryFn: async () => {
      const q = named.length === 36 ? `id:${named}` : `key:"${named.toUpperCase()}"`;
      return (await call(api.project.list, { query: { q, limit: 1, fields: "key" } })).items.length > 0;
    },
    staleTime: 60_000,
  });
}
