import type { Booking } from "@gantry/engine";
import { absence, api, dayFromText, instantFromText, textFromInstant, type Row } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call } from "../../../../platform/api/call.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useCan } from "../../../../platform/session/session.ts";
import type { PlanStore } from "../sync/planStore.ts";

const DAY = 1440;
const NONE: readonly Booking[] = [];

/** What of people's time counts as taken. */
export interface Counted {
  others: boolean;
  absences: boolean;
}

/** Time that other projects and absences take of people, from the plan's start to as long after its finish; none where that may not be seen. */
export function useBookings(store: PlanStore, counted: Counted): readonly Booking[] {
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
    enabled: counted.others && isDated && maySee,
    queryFn: ({ signal }) => call(api.capacity.demand, { query }, { signal }),
  });
  const { data: away } = useQuery({ ...allRowsQuery(absence), enabled: counted.absences && maySee });
  return useMemo(() => {
    const others = (counted.others && data?.items) || [];
    const absences = (counted.absences && away) || [];
    if (others.length + absences.length === 0) return NONE;
    const elsewhere = others.flatMap(({ personId, item, start: from, finish: to, units }): Booking[] =>
      item?.projectId === project.id
        ? []
        : [{ personId, from: instantFromText(from) ?? 0, to: instantFromText(to) ?? 0, units }],
    );
    return [...elsewhere, ...absences.map(absenceBooking)];
  }, [counted.others, counted.absences, data, away, project.id]);
}

/** The last day of an absence is one of it. */
function absenceBooking({ personId, firstDay, lastDay }: Row<typeof absence>): Booking {
  const from = (dayFromText(firstDay) ?? 0) * DAY;
  return { personId, from, to: ((dayFromText(lastDay) ?? 0) + 1) * DAY, units: 1, away: true };
}
