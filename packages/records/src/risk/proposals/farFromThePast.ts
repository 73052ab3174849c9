import { toTenths } from "../exposure.ts";
import type { OpenWork, ProposedRisk, RiskFacts } from "./riskFacts.ts";

/** Work of the kind usually takes so many times as long as planned. */
const FAR = 1.25;

/**
 * RISK-3: a task that has not begun is planned for much less time than work of its kind usually takes here, its range does not reach
 * there, and so late it would move the finish. How likely, and by how much, finished work of the kind says.
 */
export function farFromThePast({ work, past }: Pick<RiskFacts, "work" | "past">): ProposedRisk[] {
  const byKind = new Map(past.map((each) => [each.kind, each]));
  return work.flatMap((each): ProposedRisk[] => {
    const usual = each.kind === null ? undefined : byKind.get(each.kind);
    if (!usual || each.elapsed || each.external || usual.p50 < FAR || each.minutes <= 0 || each.minutes < each.planned)
      return [];
    const over = toTenths(each.planned * (usual.p50 - 1));
    if (each.totalFloat >= over || reaches(each, each.planned + over)) return [];
    const beyond = (ratio: number) => Math.max(0, toTenths(each.planned * (ratio - 1)));
    return [
      {
        rule: "estimate",
        title: [`${each.name} takes longer than planned`, `${each.name} dauert länger als geplant`],
        description: [
          `Work of this kind usually takes longer here than it is planned for, and the estimate of ${each.name} leaves no room for that; it has too little float to take it up.`,
          `Arbeit dieser Art dauert hier meist länger als geplant; die Schätzung von ${each.name} lässt dafür keinen Raum, und der Puffer reicht nicht aus.`,
        ],
        category: "organisation",
        hits: [each.id],
        probability: Math.round(usual.longer * 100) / 100,
        delayLow: beyond(usual.p20),
        delay: over,
        delayHigh: Math.max(over, beyond(usual.p80)),
        evidence: {
          subject: each.id,
          weight: over,
          figures: {
            planned: each.planned,
            usual: each.planned + over,
            share: usual.longer,
            count: usual.count,
            projects: usual.projects,
          },
          rows: [{ record: "workItem", id: each.id }],
        },
      },
    ];
  });
}

/** Whether somebody thought of it: the worst case is as long as that. */
const reaches = ({ worst }: OpenWork, minutes: number) => worst !== null && worst >= minutes;
