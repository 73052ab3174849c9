import type { Booking, Instant, LeveledActivity, LevelingProposal } from "@gantry/engine";
import type { PlanStore } from "../sync/planStore.ts";
import { updateOf, type Draft } from "../edit/draft.ts";
import { levelingText } from "./texts.ts";

/** A row that a proposal puts elsewhere. */
export interface LevelingMove extends LeveledActivity {
  /** Working minutes later than today; earlier is below zero. */
  by: number;
  /** Where it waits for people who are busy: when the last of that is done. */
  freeFrom: Instant | null;
  /** The last work elsewhere that holds one of its people up to there; null where none does. */
  elsewhere: Booking | null;
}

/** What a proposal would move, in the order in which it would happen. */
export function movesOf(
  { activities }: LevelingProposal,
  { model }: Pick<PlanStore, "model">,
  bookings: readonly Booking[],
): LevelingMove[] {
  const calendar = model.projectCalendar;
  const finishes = new Map(activities.map(({ id, finish }) => [id, finish]));
  return activities
    .flatMap((activity): LevelingMove[] => {
      if (!activity.moved || !model.tables.workItem.has(activity.id)) return [];
      const today = activity.start - activity.moved;
      const by =
        activity.moved > 0 ? calendar.workBetween(today, activity.start) : -calendar.workBetween(activity.start, today);
      // The end of a Friday and the beginning of the Monday after are one place.
      if (by === 0) return [];
      const { binding } = activity;
      const held = binding.kind === "busy" ? binding.activityIds.map((id) => finishes.get(id) ?? activity.start) : [];
      return [
        {
          ...activity,
          by,
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

/** The chosen moves as one step: levelling delays, which are kept when the plan is scheduled anew. */
export function levelingDraft(store: Pick<PlanStore, "model">, delays: ReadonlyMap<string, number>): Draft | null {
  const patches = [...delays].flatMap(([id, levelingDelay]) =>
    updateOf("workItem", store.model.item(id), { levelingDelay, levelingDelayElapsed: false }),
  );
  return patches.length === 0 ? null : { label: levelingText("step", { count: patches.length }), patches };
}

/** Takes all levelling delays of the plan away; null where there are none. */
export function clearingDraft({ model }: Pick<PlanStore, "model">): Draft | null {
  const patches = [...model.tables.workItem.values()].flatMap((item) =>
    updateOf("workItem", item, { levelingDelay: 0, levelingDelayElapsed: false }),
  );
  return patches.length === 0 ? null : { label: levelingText("step.clear"), patches };
}
