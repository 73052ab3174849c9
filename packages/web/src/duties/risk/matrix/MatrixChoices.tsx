import { riskMeasures, riskViews } from "@gantry/records";
import { SegmentedControl } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { RiskSearch } from "../overview/riskSearch.ts";
import classes from "./matrix.module.css";
import type { RiskRow } from "./placedRisks.ts";
import { matrixTexts } from "./texts.ts";

interface MatrixChoicesProps {
  search: RiskSearch;
  onSearch: (search: RiskSearch) => void;
  risks: readonly RiskRow[];
}

/** Threats or opportunities; before measures, now or after them; in time or money. */
export function MatrixChoices({ search, onSearch, risks }: MatrixChoicesProps) {
  const t = useTexts(matrixTexts);
  const { cell: _, kind: shown, ...rest } = search;
  const kinds = (["threat", "opportunity"] as const).map((value) => ({
    value,
    label: t(`kind.${value}`, { count: risks.filter(({ kind }) => kind === value).length }),
  }));
  const kept = shown ? { kind: shown } : {};
  return (
    <div className={classes["choices"]}>
      <SegmentedControl
        aria-label={t("kind")}
        data={kinds}
        value={shown ?? "threat"}
        onChange={(kind) => onSearch({ ...rest, ...(kind === "opportunity" ? { kind } : {}) })}
      />
      <SegmentedControl
        aria-label={t("view")}
        data={riskViews.map((value) => ({ value, label: t(`view.${value}`) }))}
        value={search.view ?? "current"}
        onChange={(view) => onSearch({ ...rest, ...kept, view })}
      />
      <SegmentedControl
        aria-label={t("measure")}
        data={riskMeasures.map((value) => ({ value, label: t(`measure.${value}`) }))}
        value={search.measure ?? "time"}
        onChange={(measure) => onSearch({ ...rest, ...kept, measure })}
      />
    </div>
  );
}
