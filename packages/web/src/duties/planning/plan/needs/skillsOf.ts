import type { HeldSkill } from "@gantry/engine";
import { dayFromText, type personSkill, type Row } from "@gantry/records";

export type HeldRow = Row<typeof personSkill>;

const DAY = 1440;

/** Who can do what, by person, as the engine takes it: a certificate counts up to the end of its last day. */
export function skillsOf(held: readonly HeldRow[]): ReadonlyMap<string, readonly HeldSkill[]> {
  const skills = new Map<string, HeldSkill[]>();
  for (const { personId, skillId, level, expires } of held) {
    const until = expires === null ? null : ((dayFromText(expires) ?? 0) + 1) * DAY;
    const list = skills.get(personId);
    const skill: HeldSkill = { skill: skillId, level, until };
    if (list) list.push(skill);
    else skills.set(personId, [skill]);
  }
  return skills;
}
