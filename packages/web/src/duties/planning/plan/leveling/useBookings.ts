import type { Booking } from "@gantry/engine";
import { api, instantFromText, textFromInstant } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call } from "../../../../platform/api/call.ts";
import { useCan } from "../../../../platform/session/session.ts";
import type { PlanStore } from "../sync/planStore.ts";

const DAY = 1440;
const NONE: readonly Booking[] = [];

/** Time that other projects take of people, from the plan's start to as long after its finish; none where that may not be seen. */
export function useBookings(store: PlanStore, isWanted: boolean): readonly Booking[] {
  const { project, outline } = store.model;
  const dates = outline.rows.flatMap(({ id }) => store.scheduler.dates.get(id) ?? []);
  const start = Math.min(...dates.flatMap((each) => each.start ?? []));
  const finish = Math.max(...dates.flatMap((each) => each.finish ?? []));
  const day = (instant: number) => textFromInstant(instant).slice(0, 10);
  const isDated = Number.isFinite(start) && Number.isFinite(finish);
  const query = isDated
    ? { from: day(start), to: day(finish + (finish - start) + 30 * DAY) }
    : { from: "2000-01-01", to: "2000-01-01" };
  const maySee = useCan("people.read");
  // Kept for as long as the panel is open: a preview moves the plan's dates, and must not ask for a new proposal.
  const { data } = useQuery({
    queryKey: ["rows", "assignment", "bookings", project.id],
    enabled: isWanted && isDated && maySee,
    queryFn: ({ signal }) => call(api.capacity.demand, { query }, { signal }),
  });
  return useMemo(() => {
    if (!isWanted || !data) return NONE;
    return data.items.flatMap(({ personId, item, start: from, finish: to, units }): Booking[] =>
      item?.projectId === project.id
        ? []
        : [{ personId, from: instantFromText(from) ?? 0, to: instantFromText(to) ?? 0, units }],
    );
  }, [isWanted, data, project.id]);
}
