import { textFromDay } from "@gantry/records";
import type { HeldRow, SkilledPerson, WishRow } from "../skillMatrix.ts";
import type { SkillGap } from "./skillGaps.ts";

const MINUTES_OF_DAY = 480;

/** A way out of a gap: from when on it helps, what it costs, and what stays lacking until then. Null: the organisation has not stated it. */
export interface GapChoice {
  kind: "train" | "hire" | "borrow";
  /** Whom to train, the nearest; null where nobody has any of it. */
  who: { name: string; level: number; wants: boolean } | null;
  ready: string | null;
  /** Minor units. */
  cost: number | null;
  /** Working minutes. */
  stillLacking: number;
}

interface Around {
  /** First days of the weeks and the day after the last. */
  days: readonly number[];
  /** Day number. */
  today: number;
  held: readonly HeldRow[];
  wishes: readonly WishRow[];
  people: readonly SkilledPerson[];
}

/** GAP-2: train who is nearest, hire, or borrow, with day and cost by the organisation's own figures; what is not stated is not guessed. */
export function gapChoices(gap: SkillGap, { days, today, held, wishes, people }: Around): GapChoice[] {
  const { skill, level, weeks } = gap;
  const { trainWeeks, trainCost, hireWeeks, hireCost, borrowRate } = skill;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const wants = new Set(wishes.flatMap(({ personId, skillId }) => (skillId === skill.id ? [personId] : [])));
  const eager = ({ personId }: HeldRow) => (wants.has(personId) ? 1 : 0);
  const [nearest] = held
    .filter((row) => row.skillId === skill.id && row.level < level && names.has(row.personId))
    .toSorted((one, other) => other.level - one.level || eager(other) - eager(one));
  const steps = level - (nearest?.level ?? 0);
  const lackingBefore = (day: number) =>
    weeks.reduce((sum, { lacking }, week) => ((days[week] as number) < day ? sum + lacking : sum), 0);
  const after = (count: number | null | undefined, times = 1) => {
    if (count == null) return { ready: null, stillLacking: gap.lacking };
    const day = today + 7 * count * times;
    return { ready: textFromDay(day), stillLacking: lackingBefore(day) };
  };
  return [
    {
      kind: "train",
      who: nearest
        ? { name: names.get(nearest.personId) ?? "", level: nearest.level, wants: wants.has(nearest.personId) }
        : null,
      ...after(trainWeeks, steps),
      cost: trainCost == null ? null : trainCost * steps,
    },
    { kind: "hire", who: null, ...after(hireWeeks), cost: hireCost ?? null },
    {
      kind: "borrow",
      who: null,
      ready: textFromDay(Math.max(today, days[gap.first] as number)),
      stillLacking: 0,
      cost: borrowRate == null ? null : Math.round((gap.lacking / MINUTES_OF_DAY) * borrowRate),
    },
  ];
}
