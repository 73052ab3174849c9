import { dayFromText, type person, type personSkill, type Row, type skill, type skillWish } from "@gantry/records";

export type SkillRow = Row<typeof skill>;
export type HeldRow = Row<typeof personSkill>;
export type WishRow = Row<typeof skillWish>;
export type SkilledPerson = Pick<Row<typeof person>, "id" | "name">;

export const skillLevels = [1, 2, 3, 4, 5] as const;
/** From here on somebody does it without help. */
export const ALONE = 3;
/** So many days before a certificate expires it is marked. */
export const SOON_DAYS = 60;

export type Standing = "valid" | "soon" | "expired";

/** How a held skill stands on a day: a certificate counts up to and including its last day. */
export function standingOf({ expires }: Pick<HeldRow, "expires">, today: string): Standing {
  if (expires === null) return "valid";
  const left = (dayFromText(expires) ?? 0) - (dayFromText(today) ?? 0);
  if (left < 0) return "expired";
  return left <= SOON_DAYS ? "soon" : "valid";
}

/** A skill that too few have. */
export interface SkillRisk {
  skill: SkillRow;
  /** The only one who does it alone; null where nobody does. */
  only: HeldRow | null;
  /** Who is nearest to doing it alone, the nearest first. */
  next: readonly HeldRow[];
}

export interface SkillRisks {
  /** Nobody does it alone. */
  gaps: SkillRisk[];
  /** One person alone does it. */
  single: SkillRisk[];
}

/** Skills that nobody, or one person alone, can do without help; what has expired is no longer had (SKL-1). */
export function skillRisks(
  skills: readonly SkillRow[],
  held: readonly HeldRow[],
  { people, today }: { people: readonly SkilledPerson[]; today: string },
): SkillRisks {
  const known = new Set(people.map(({ id }) => id));
  const risks = skills.map((skill): SkillRisk & { count: number } => {
    const all = held.filter(({ skillId, personId }) => skillId === skill.id && known.has(personId));
    const able = all.filter((each) => each.level >= ALONE && standingOf(each, today) !== "expired");
    const next = all.filter((each) => !able.includes(each)).toSorted((one, other) => other.level - one.level);
    return { skill, only: able[0] ?? null, next, count: able.length };
  });
  return {
    gaps: risks.filter(({ count }) => count === 0).map(({ count: _, ...risk }) => risk),
    single: risks.filter(({ count }) => count === 1).map(({ count: _, ...risk }) => risk),
  };
}

/** What of the matrix is looked at. */
export interface SkillChoice {
  words: string;
  area: string | null;
  /** Only what has expired or soon will. */
  expiring: boolean;
}

export interface ShownMatrix {
  skills: SkillRow[];
  people: SkilledPerson[];
}

/** The lines and columns that a choice leaves: words name people or skills. */
export function shownMatrix(
  { skills, held, people }: { skills: readonly SkillRow[]; held: readonly HeldRow[]; people: readonly SkilledPerson[] },
  { words, area, expiring }: SkillChoice,
  today: string,
): ShownMatrix {
  const text = words.trim().toLocaleLowerCase();
  const bears = ({ name }: { name: string }) => name.toLocaleLowerCase().includes(text);
  const inArea = skills.filter((skill) => area === null || skill.area === area);
  const named = inArea.filter(bears);
  const namedPeople = people.filter(bears);
  // Words that name people leave all skills, and the other way round.
  const shownSkills = named.length > 0 ? named : inArea;
  const shownPeople = namedPeople.length > 0 ? namedPeople : named.length > 0 ? people : [];
  if (!expiring) return { skills: shownSkills, people: [...shownPeople] };
  const due = held.filter((each) => standingOf(each, today) !== "valid");
  return {
    skills: shownSkills.filter(({ id }) => due.some(({ skillId }) => skillId === id)),
    people: shownPeople.filter(({ id }) => due.some(({ personId }) => personId === id)),
  };
}
