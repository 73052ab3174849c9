import type { QueryClient } from "../../planning/public.ts";

interface WallClock {
  /** Minutes of project time. */
  minute: number;
  /** "2026-05-12". */
  day: string;
}

/** What the clocks of an organisation showed at an instant (ISO). */
export async function wallClockOf(
  client: QueryClient,
  { orgId, at }: { orgId: string; at: string },
): Promise<WallClock> {
  const { rows } = await client.query<WallClock>(shown, [orgId, at]);
  const [clock] = rows;
  if (!clock) throw new Error(`The organisation ${orgId} is not there.`);
  return clock;
}

const shown = `
  select floor(extract(epoch from $2::timestamptz at time zone time_zone) / 60)::int4 as minute,
    to_char($2::timestamptz at time zone time_zone, 'YYYY-MM-DD') as day
  from organisations where org_id = $1`;
