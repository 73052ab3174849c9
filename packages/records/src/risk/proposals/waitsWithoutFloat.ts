import { unsized, type OpenWork, type ProposedRisk, type RiskFacts } from "./riskFacts.ts";

const DAY = 480;

/** RISK-2: work waits for another project, or for a plan elsewhere, and has no float for the case that this is late. */
export function waitsWithoutFloat({ work, links }: Pick<RiskFacts, "work" | "links">): ProposedRisk[] {
  const byId = new Map(work.map((each) => [each.id, each]));
  const linked = links.flatMap(({ dependencyId, successorId }): ProposedRisk[] => {
    const waiting = byId.get(successorId);
    return waiting && waiting.totalFloat <= 0
      ? [proposed(waiting, dependencyId, { record: "dependency", id: dependencyId })]
      : [];
  });
  const standing = work.filter(({ external, totalFloat }) => external && totalFloat <= 0);
  return [...linked, ...standing.map((each) => proposed(each, each.id))];
}

function proposed(waiting: OpenWork, subject: string, link?: { record: string; id: string }): ProposedRisk {
  const { id, name, totalFloat, external } = waiting;
  return {
    ...unsized,
    rule: "waits",
    title: [
      external ? `${name} comes late from outside` : `${name} waits for another project, without float`,
      external ? `${name} kommt verspätet von außen` : `${name} wartet ohne Puffer auf ein anderes Projekt`,
    ],
    description: [
      `${name} depends on work that others plan, and has no float: each day that they are late moves the finish of this project.`,
      `${name} hängt von Arbeit ab, die andere planen, und hat keinen Puffer: Jeder Tag Verzug dort verschiebt das Ende dieses Projekts.`,
    ],
    category: "external",
    hits: [id],
    evidence: {
      subject,
      weight: Math.max(DAY, -totalFloat),
      figures: { float: totalFloat },
      rows: [{ record: "workItem", id }, ...(link ? [link] : [])],
    },
  };
}
