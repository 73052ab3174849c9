import type { Booking, Instant, LeveledActivity, ProposedPerson } from "@gantry/engine";
import { textFromInstant, type WorkItemRow } from "@gantry/records";
import { isSameValue } from "../model/patch.ts";
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
      if (by === 0 && put.length === 0 && isAsSplit(activity, model.item(activity.id))) return [];
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

/** Whether it is worked on in the parts it has today; what stays keeps them. */
function isAsSplit(activity: LeveledActivity, { parts }: Pick<WorkItemRow, "parts">): boolean {
  return activity.binding.kind === "fixed" || isSameValue(parts ?? null, writtenParts(activity));
}

/** The parts of a proposal as a row keeps them; null where it is one. */
export function writtenParts({ parts }: Pick<LeveledActivity, "parts">): WorkItemRow["parts"] {
  return (
    parts?.map(({ start, finish }) => ({ start: textFromInstant(start), finish: textFromInstant(finish) })) ?? null
  );
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

/** The chosen moves as one step: levelling delays, which are kept when the plan is scheduled anew, parts, and who is put on what. */
export function levelingDraft(
  store: Pick<PlanStore, "model" | "context">,
  delays: ReadonlyMap<string, number>,
  moves: readonly (StaffedRow & Pick<LeveledActivity, "parts">)[],
): Draft | null {
  const parts = new Map(moves.map((move) => [move.id, writtenParts(move)]));
  const delayed = [...delays].flatMap(([id, levelingDelay]) =>
    updateOf("workItem", store.model.item(id), {
      levelingDelay,
      levelingDelayElapsed: false,
      ...(parts.has(id) ? { parts: parts.get(id) ?? null } : {}),
    }),
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
