import { unsized, type OpenWork, type ProposedRisk, type RiskFacts } from "./riskFacts.ts";

const FEWEST = 3;
const SHARE = 0.4;
/** So many activities are named in a title. */
const NAMED = 2;

/** RISK-1: one person is on three critical activities or more, and on two fifths of the critical working time. */
export function onePersonOnMuch({ work }: Pick<RiskFacts, "work">): ProposedRisk[] {
  const critical = work.filter(({ critical: is, minutes, external }) => is && minutes > 0 && !external);
  const total = sum(critical);
  const byPerson = new Map<string, OpenWork[]>();
  for (const each of critical)
    for (const { personId } of each.people) byPerson.set(personId, [...(byPerson.get(personId) ?? []), each]);
  return [...byPerson].flatMap(([personId, own]): ProposedRisk[] => {
    const weight = sum(own);
    if (own.length < FEWEST || weight < total * SHARE) return [];
    const alone = own.filter(({ people }) => people.length === 1).length;
    const named = own
      .slice(0, NAMED)
      .map(({ name }) => name)
      .join(", ");
    const more = own.length - NAMED;
    return [
      {
        ...unsized,
        rule: "onePerson",
        title: [
          `Much critical work rests on one person: ${named} and ${more} more`,
          `Viel kritische Arbeit hängt an einer Person: ${named} und ${more} weitere`,
        ],
        description: [
          `One person is on ${own.length} of ${critical.length} critical activities. If that person is not there, all of them wait, and with them the finish.`,
          `Eine Person arbeitet an ${own.length} von ${critical.length} kritischen Vorgängen. Fällt sie aus, warten alle, und mit ihnen das Ende.`,
        ],
        category: "people",
        hits: own.map(({ id }) => id),
        evidence: {
          subject: personId,
          weight,
          figures: { activities: own.length, of: critical.length, share: weight / total, minutes: weight, alone },
          rows: [{ record: "person", id: personId }, ...own.map(({ id }) => ({ record: "workItem", id }))],
        },
      },
    ];
  });
}

const sum = (work: readonly OpenWork[]) => work.reduce((minutes, each) => minutes + each.minutes, 0);
