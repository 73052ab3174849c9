import { parseNeeds, type SkillNeedRow, type WorkItemRow } from "@gantry/records";
import { wordedMessage } from "../../../../platform/messages/wordedMessage.ts";
import { updateOf, type EditContext, type Outcome } from "../edit/draft.ts";
import { rowNamed } from "../edit/rowNamed.ts";
import type { Patch } from "../model/patch.ts";
import { needsText } from "./texts.ts";

type Wanted = Pick<SkillNeedRow, "skillId" | "level" | "count" | "units">;

/** Typed needs: "Oracle 3 ×2[50%], Linux 4". What is asked for still keeps its row, also where its level is another. */
export function editNeeds(context: EditContext, item: WorkItemRow, text: string): Outcome {
  const { names } = context.model.needs.known;
  if (names === null) return { refused: needsText("refused.notKnown") };
  const skills = [...names].map(([id, name]) => ({ id, name }));
  const isSkill = (typed: string) => skills.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  const parsed = parseNeeds(text, isSkill);
  if (!parsed.ok) return { refused: wordedMessage(parsed.problem.message) };
  const wanted: Wanted[] = [];
  for (const { skill, ...need } of parsed.value) {
    if (need.units <= 0 || need.units > 1) return { refused: needsText("refused.share", { name: skill }) };
    if (need.level < 1 || need.level > 5) return { refused: needsText("refused.level", { name: skill }) };
    if (need.count < 1 || need.count > 100) return { refused: needsText("refused.count", { name: skill }) };
    const found = rowNamed(skills, skill);
    if (!found.row) return { refused: whyNot(skill, found) };
    wanted.push({ skillId: found.row.id, ...need });
  }
  return needsStep(context, item, wanted);
}

/** A row asks for this and for nothing else. */
export function needsStep(context: EditContext, item: WorkItemRow, wanted: readonly Wanted[]): Outcome {
  const { needs } = context.model;
  for (const [at, { skillId, level }] of wanted.entries())
    if (wanted.findIndex((other) => other.skillId === skillId && other.level === level) < at)
      return { refused: needsText("refused.twice", { name: `${needs.nameOf(skillId)} ${level}` }) };
  const left = [...needs.of(item.id)];
  const take = (fits: (row: SkillNeedRow) => boolean): SkillNeedRow | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const kept = new Map<Wanted, SkillNeedRow>();
  for (const isExact of [true, false])
    for (const need of wanted) {
      if (kept.has(need)) continue;
      const row = take(({ skillId, level }) => skillId === need.skillId && (!isExact || level === need.level));
      if (row) kept.set(need, row);
    }
  const patches = [
    ...left.map(({ id }): Patch => ({ op: "delete", record: "skillNeed", id })),
    ...wanted.flatMap((need): Patch[] => {
      const row = kept.get(need);
      if (row) return updateOf("skillNeed", row, need);
      const values = { projectId: item.projectId, workItemId: item.id, ...need };
      return [{ op: "create", record: "skillNeed", id: context.newId(), values }];
    }),
  ];
  return patches.length === 0 ? null : { label: needsText("step", { name: item.name }), patches };
}

interface Named {
  name: string;
}

function whyNot(name: string, { first, second, near }: { first?: Named; second?: Named; near?: Named }): string {
  if (first && second) return needsText("refused.ambiguous", { name, first: first.name, second: second.name });
  return near ? needsText("refused.near", { name, near: near.name }) : needsText("refused.none", { name });
}
