import { impactBounds, risk, riskResponse, type ProjectRow } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import type { RiskSearch } from "../overview/riskSearch.ts";
import classes from "./matrix.module.css";
import { MatrixChoices } from "./MatrixChoices.tsx";
import { MatrixList } from "./MatrixList.tsx";
import { MatrixTable } from "./MatrixTable.tsx";
import { cellOf, placedRisks } from "./placedRisks.ts";
import { matrixTexts } from "./texts.ts";

interface MatrixSectionProps {
  project: ProjectRow;
  search: RiskSearch;
  onSearch: (search: RiskSearch) => void;
}

/** Open risks by probability and impact: a cell that is chosen says which they are. */
export function MatrixSection({ project, search, onSearch }: MatrixSectionProps) {
  const t = useTexts(matrixTexts);
  const risks = useQuery(allRowsQuery(risk, { q: `projectId:${project.id} state:open,mitigating sort:-exposure` }));
  const responses = useQuery(allRowsQuery(riskResponse, { q: `projectId:${project.id}` }));
  const failed = [risks, responses].find(({ isError }) => isError);
  const { view = "current", kind = "threat", measure = "time", cell } = search;
  const bounds = impactBounds(measure, project.budget);
  const ofKind = (risks.data ?? []).filter((row) => row.kind === kind);
  const placed = bounds ? placedRisks(ofKind, responses.data ?? [], { view, measure, bounds }) : [];
  const chosen = cell === undefined ? placed : placed.filter(({ place }) => cellOf(place) === cell);
  return (
    <Section title={t("title")} description={t("text")}>
      <MatrixChoices search={search} onSearch={onSearch} risks={risks.data ?? []} />
      {failed ? (
        <FailedState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : risks.isPending || responses.isPending ? (
        <LoadingState rows={5} height={44} />
      ) : !bounds ? (
        <p className={classes["text"]}>{t("noBudget")}</p>
      ) : (
        <>
          <MatrixTable
            placed={placed}
            bounds={bounds}
            measure={measure}
            currency={project.currency}
            chosen={cell ?? null}
            onChoose={(next) => onSearch(without(search, next === cell ? null : next))}
          />
          <MatrixList
            projectId={project.id}
            placed={chosen}
            unplaced={placed.filter(({ place }) => place === null).length}
            cell={cell ?? null}
            onChoose={(next) => onSearch(without(search, next))}
          />
        </>
      )}
    </Section>
  );
}

function without({ cell: _, ...rest }: RiskSearch, cell: string | null): RiskSearch {
  return cell === null ? rest : { ...rest, cell };
}
