import { person, ApiProblem } from "@gantry/records";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FilterBar } from "../../../ui/filter/FilterBar.tsx";
import { FilterChips } from "../../../ui/filter/FilterChips.tsx";
import { QueryField } from "../../../ui/filter/QueryField.tsx";
import { chosenValues, filterPart, withFilterPart, withToggled } from "../../../ui/filter/queryTerms.ts";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { peopleTexts } from "../texts.ts";

interface PeopleFiltersProps {
  query: string;
  onChange: (query: string) => void;
  error: unknown;
}

export function PeopleFilters({ query, onChange, error }: PeopleFiltersProps) {
  const t = useTexts(peopleTexts);
  const kinds = (["work", "material", "cost"] as const).map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <FilterBar>
      <QueryField
        declaration={person}
        value={filterPart(query)}
        onChange={(filter) => onChange(withFilterPart(query, filter))}
        label={t("people.filter")}
        placeholder={t("people.filterExample")}
      />
      <FilterChips
        label={t("field.kind")}
        options={kinds}
        chosen={chosenValues(query, "kind")}
        onToggle={(value) => onChange(withToggled(query, "kind", value))}
      />
      {error instanceof ApiProblem && error.status === 422 && <ProblemNotice error={error} />}
    </FilterBar>
  );
}
