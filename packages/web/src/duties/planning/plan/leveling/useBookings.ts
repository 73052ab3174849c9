import { absence, api, textFromInstant } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call } from "../../../../platform/api/call.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useCan } from "../../../../platform/session/session.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { takenTime, type TakenTime } from "./takenTime.ts";

const DAY = 1440;

/** What of people's time counts as taken. */
export interface Counted {
  others: boolean;
  absences: boolean;
}

/** Time that other projects and absences take of people, from the first start of these plans to as long after their last finish; none where that may not be seen. */
export function useBookings(stores: readonly PlanStore[], counted: Counted): TakenTime & { retry: () => void } {
  const ids = stores.map(({ model }) => model.project.id).join();
  const dates = stores.flatMap(({ model, scheduler }) =>
    model.outline.rows.flatMap(({ id }) => scheduler.dates.get(id) ?? []),
  );
  const start = dates.reduce((least, each) => Math.min(least, each.start ?? least), Infinity);
  const finish = dates.reduce((most, each) => Math.max(most, each.finish ?? most), -Infinity);
  const day = (instant: number) => textFromInstant(instant).slice(0, 10);
  const isDated = Number.isFinite(start) && Number.isFinite(finish);
  const query = isDated
    ? { from: day(start), to: day(finish + (finish - start) + 30 * DAY) }
    : { from: "2000-01-01", to: "2000-01-01" };
  const maySee = useCan("people.read");
  // Kept for as long as the panel is open: a preview moves the plan's dates, and must not ask for a new proposal.
  const others = useQuery({
    queryKey: ["rows", "assignment", "bookings", ids],
    enabled: counted.others && isDated && maySee,
    queryFn: ({ signal }) => call(api.capacity.demand, { query }, { signal }),
  });
  const away = useQuery({ ...allRowsQuery(absence), enabled: counted.absences && maySee });
  const asksOthers = counted.others && isDated && maySee;
  const asksAway = counted.absences && maySee;
  const taken = useMemo(
    () =>
      takenTime(
        {
          others: asksOthers ? { data: others.data, error: others.error } : null,
          absences: asksAway ? { data: away.data, error: away.error } : null,
        },
        new Set(ids.split(",")),
      ),
    [asksOthers, asksAway, others.data, others.error, away.data, away.error, ids],
  );
  const retry = () => {
    if (asksOthers && others.error) void others.refetch();
    if (asksAway && away.error) void away.refetch();
  };
  return { ...taken, retry };
}
