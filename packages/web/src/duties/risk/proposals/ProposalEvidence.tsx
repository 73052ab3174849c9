import {
  recordName,
  recordNamed,
  riskProposal,
  toTenths,
  type ProposalEvidence as Evidence,
  type RiskProposalRow,
} from "@gantry/records";
import { List, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useRowNames } from "../../../platform/records/rowNames.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { useRecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { proposalTexts } from "./texts.ts";

/** Why a risk is proposed, in words, and the rows that each number comes from, as far as the reader may see them. */
export function ProposalEvidence({ row }: { row: RiskProposalRow }) {
  const t = useTexts(proposalTexts);
  const { rule, evidence } = row;
  const sentence = useSentence(row);
  if (evidence === null)
    return (
      <div>
        <Text size="sm">{t("evidence.person")}</Text>
        {row.description !== "" && (
          <Text size="sm" style={{ whiteSpace: "pre-line" }}>
            {row.description}
          </Text>
        )}
      </div>
    );
  return (
    <div>
      <Text size="sm">{sentence}</Text>
      <Text size="sm" fw={500} mt={6}>
        {t(`rows.${rule === "person" ? "onePerson" : rule}`)}
      </Text>
      <EvidenceRows evidence={evidence} projectId={row.projectId} />
    </div>
  );
}

function useSentence(row: RiskProposalRow): string {
  const t = useTexts(proposalTexts);
  const format = useFormat();
  const words = useRecordWords(riskProposal, row.projectId);
  const { rule, evidence } = row;
  if (evidence === null || rule === "person") return "";
  const { figures } = evidence;
  const time = (minutes = 0) => words.show("delay", toTenths(minutes), row);
  const told = {
    activities: figures["activities"] ?? 0,
    of: figures["of"] ?? 0,
    share: format.percent(figures["share"] ?? 0),
    time: time(figures["minutes"]),
    late: time(-(figures["float"] ?? 0)),
    planned: time(figures["planned"]),
    usual: time(figures["usual"]),
    count: figures["count"] ?? figures["alone"] ?? 0,
    projects: figures["projects"] ?? 0,
  };
  if (rule === "waits") return t((figures["float"] ?? 0) < 0 ? "evidence.waitsLate" : "evidence.waits", told);
  if (rule === "absence") return t((figures["people"] ?? 1) > 1 ? "evidence.absenceShared" : "evidence.absence", told);
  return t(`evidence.${rule}`, told);
}

function EvidenceRows({ evidence, projectId }: { evidence: Evidence; projectId: string }) {
  const t = useTexts(proposalTexts);
  const language = useTextLanguage();
  const nameOf = useRowNames();
  // A link has no name of its own: it leads to the plan, where the work that waits is.
  const rows = evidence.rows.filter(({ record }) => record !== "dependency");
  return (
    <List size="sm">
      {rows.map(({ record, id }) => {
        const declaration = recordNamed(record);
        const kind = recordName(declaration, language);
        const name = nameOf(record, id);
        // An absence is titled by whose it is.
        const shown = declaration.fields[declaration.title]?.kind === "text" ? name : name && t("open");
        return (
          <List.Item key={id}>
            {kind}:{" "}
            {shown ? (
              <Link to={placeOf({ record, id, projectId: placedIn(record, projectId) })}>{shown}</Link>
            ) : (
              t("hidden")
            )}
          </List.Item>
        );
      })}
    </List>
  );
}

const placedIn = (record: string, projectId: string) => (recordNamed(record).scope === "project" ? projectId : null);
