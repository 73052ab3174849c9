import type { Booking, Instant, LeveledActivity, ProposedPerson } from "@gantry/engine";
import type { PlanStore } from "../sync/planStore.ts";
import { updateOf, type Draft } from "../edit/draft.ts";
import type { LevelingAnswer } from "./levelingAnswer.ts";
import type { StaffedRow } from "./staffing/staffedRow.ts";
import { staffingPatches } from "./staffing/staffingPatches.ts";
import { levelingText } from "./texts.ts";

/** A row that a proposal puts elsewhere, or puts people on. */
export interface LevelingMove extends LeveledActivity, StaffedRow {
  /** Working minutes later than today; earlier is below zero. */
  by: number;
  /** Where it waits for people who are busy: when the last of that is done. */
  freeFrom: Instant | null;
  /** The last work elsewhere, or absence, that holds one of its people up to there; null where none does. */
  elsewhere: Booking | null;
}

/** What a proposal would change, in the order in which it would happen. */
export function movesOf(
  { proposal: { activities }, people }: Pick<LevelingAnswer, "proposal" | "people">,
  { model }: Pick<PlanStore, "model">,
  bookings: readonly Booking[],
): LevelingMove[] {
  const calendar = model.projectCalendar;
  const changes = new Map<string, ProposedPerson[]>();
  for (const person of people)
    if (person.personId !== person.insteadOf)
      changes.set(person.activityId, [...(changes.get(person.activityId) ?? []), person]);
  const finishes = new Map(activities.map(({ id, finish }) => [id, finish]));
  return activities
    .flatMap((activity): LevelingMove[] => {
      if (!model.tables.workItem.has(activity.id)) return [];
      const put = changes.get(activity.id) ?? [];
      const moved = activity.moved ?? 0;
      const today = activity.start - moved;
      const by = moved > 0 ? calendar.workBetween(today, activity.start) : -calendar.workBetween(activity.start, today);
      // The end of a Friday and the beginning of the Monday after are one place.
      if (by === 0 && put.length === 0) return [];
      const { binding } = activity;
      const held = binding.kind === "busy" ? binding.activityIds.map((id) => finishes.get(id) ?? activity.start) : [];
      return [
        {
          ...activity,
          by,
          people: put,
          freeFrom: held.length === 0 ? null : Math.max(...held),
          elsewhere: lastBooking(activity, bookings),
        },
      ];
    })
    .sort((one, other) => one.start - other.start);
}

/** What of its people's time elsewhere ends last between where it could start and where it does. */
function lastBooking({ personIds, earliest, start }: LeveledActivity, bookings: readonly Booking[]): Booking | null {
  return bookings.reduce<Booking | null>(
    (last, booking) =>
      personIds.includes(booking.personId) &&
      booking.to > earliest &&
      booking.to <= start &&
      booking.to > (last?.to ?? 0)
        ? booking
        : last,
    null,
  );
}

/** The chosen moves as one step: levelling delays, which are kept when the plan is scheduled anew, and who is put on what. */
export function levelingDraft(
  store: Pick<PlanStore, "model" | "context">,
  delays: ReadonlyMap<string, number>,
  moves: readonly StaffedRow[],
): Draft | null {
  const delayed = [...delays].flatMap(([id, levelingDelay]) =>
    updateOf("workItem", store.model.item(id), { levelingDelay, levelingDelayElapsed: false }),
  );
  const patches = [...delayed, ...staffingPatches(store, moves)];
  return patches.length === 0 ? null : { label: levelingText("step", { count: moves.length }), patches };
}

/** Takes all levelling delays of the plan away; null where there are none. */
export function clearingDraft({ model }: Pick<PlanStore, "model">): Draft | null {
  const patches = [...model.tables.workItem.values()].flatMap((item) =>
    updateOf("workItem", item, { levelingDelay: 0, levelingDelayElapsed: false }),
  );
  return patches.length === 0 ? null : { label: levelingText("step.clear"), patches };
}
