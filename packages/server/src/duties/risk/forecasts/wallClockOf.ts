import { clockStatement, type OrganisationClock } from "../../../platform/organisations/organisationClock.ts";
import type { QueryClient } from "../../planning/public.ts";

/** What the clocks of an organisation showed at an instant (ISO). */
export async function wallClockOf(
  client: QueryClient,
  { orgId, at }: { orgId: string; at: string },
): Promise<OrganisationClock> {
  const { rows } = await client.query<OrganisationClock>(clockStatement, [orgId, at]);
  const [clock] = rows;
  if (!clock) throw new Error(`The organisation ${orgId} is not there.`);
  return clock;
}
