import { unsized, type ProposedRisk, type RiskFacts } from "./riskFacts.ts";

/**
 * RISK-4: somebody is away while they are on a critical activity; dates of the plan do not know of absences. At best others step in,
 * at worst the whole time is lost, most likely the share that was theirs.
 */
export function awayOnCriticalPath({ work, away }: Pick<RiskFacts, "work" | "away">): ProposedRisk[] {
  const byId = new Map(work.map((each) => [each.id, each]));
  return away.flatMap(({ absenceId, personId, workItemId, minutes }): ProposedRisk[] => {
    const on = byId.get(workItemId);
    if (!on?.critical || minutes <= 0) return [];
    const all = on.people.reduce((units, each) => units + each.units, 0);
    const own = on.people.reduce((units, each) => (each.personId === personId ? units + each.units : units), 0);
    const share = all > 0 ? own / all : 1;
    return [
      {
        ...unsized,
        rule: "absence",
        title: [`Somebody is away during ${on.name}`, `Während ${on.name} fehlt jemand`],
        description: [
          `Somebody who works on ${on.name} is away meanwhile, which the plan does not know. If nobody steps in, it is finished later, and the project with it.`,
          `Jemand, der an ${on.name} arbeitet, fehlt in dieser Zeit; der Plan weiß davon nichts. Springt niemand ein, wird der Vorgang später fertig und mit ihm das Projekt.`,
        ],
        category: "people",
        hits: [workItemId],
        delayLow: 0,
        delay: Math.round(minutes * share),
        delayHigh: minutes,
        evidence: {
          subject: `${absenceId} ${workItemId}`,
          weight: minutes,
          figures: { minutes, share, people: on.people.length },
          rows: [
            { record: "workItem", id: workItemId },
            { record: "person", id: personId },
            { record: "absence", id: absenceId },
          ],
        },
      },
    ];
  });
}
