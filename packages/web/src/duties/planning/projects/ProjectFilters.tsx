import { project, ApiProblem, projectStates } from "@gantry/records";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FilterBar } from "../../../ui/filter/FilterBar.tsx";
import { FilterChips } from "../../../ui/filter/FilterChips.tsx";
import { QueryField } from "../../../ui/filter/QueryField.tsx";
import {
  chosenValues,
  filterPart,
  termValue,
  withFilterPart,
  withTerm,
  withToggled,
} from "../../../ui/filter/queryTerms.ts";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { planningTexts } from "../texts.ts";

interface ProjectFiltersProps {
  query: string;
  onChange: (query: string) => void;
  /** Refusal of the list; one that concerns the typed query is shown at it. */
  error: unknown;
}

/** The typed filter and the chips; both write the same query. */
export function ProjectFilters({ query, onChange, error }: ProjectFiltersProps) {
  const t = useTexts(planningTexts);
  const states = projectStates.map((value) => ({ value, label: t(`state.${value}`) }));
  const mine = termValue(query, "managerId") === "me";
  return (
    <FilterBar>
      <QueryField
        declaration={project}
        value={filterPart(query)}
        onChange={(filter) => onChange(withFilterPart(query, filter))}
        label={t("projects.filter")}
        placeholder={t("projects.filterExample")}
      />
      <FilterChips
        label={t("field.state")}
        options={states}
        chosen={chosenValues(query, "state")}
        onToggle={(value) => onChange(withToggled(query, "state", value))}
      />
      <FilterChips
        label={t("field.manager")}
        options={[{ value: "me", label: t("projects.mine") }]}
        chosen={mine ? ["me"] : []}
        onToggle={() => onChange(withTerm(query, "managerId", mine ? null : "me"))}
      />
      {error instanceof ApiProblem && error.status === 422 && <ProblemNotice error={error} />}
    </FilterBar>
  );
}
