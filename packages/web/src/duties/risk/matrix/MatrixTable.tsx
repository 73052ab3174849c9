import { BANDS, probabilityBounds, risk, riskLevel, type RiskMeasure } from "@gantry/records";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { useRecordWords } from "../../../ui/record/words/useRecordWords.ts";
import classes from "./matrix.module.css";
import { cellOf, type PlacedRisk } from "./placedRisks.ts";
import { matrixTexts } from "./texts.ts";

interface MatrixTableProps {
  placed: readonly PlacedRisk[];
  bounds: readonly number[];
  measure: RiskMeasure;
  currency: string | null;
  chosen: string | null;
  onChoose: (cell: string) => void;
}

const bands = Array.from({ length: BANDS }, (_, band) => band);

/** How many risks stand where; the likeliest above, the heaviest at the end. A table as screen readers know it. */
export function MatrixTable({ placed, bounds, measure, currency, chosen, onChoose }: MatrixTableProps) {
  const t = useTexts(matrixTexts);
  const names = useBandNames(bounds, measure, currency);
  return (
    <div className={classes["scroll"]}>
      <table className={classes["table"]}>
        <caption className={classes["caption"]}>{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes["corner"]}>
              {t("corner")}
            </th>
            {bands.map((impact) => (
              <th key={impact} scope="col">
                {names.impact(impact)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bands.toReversed().map((probability) => (
            <tr key={probability}>
              <th scope="row">{names.probability(probability)}</th>
              {bands.map((impact) => {
                const place = { probability, impact };
                const cell = cellOf(place);
                const count = placed.filter((each) => cellOf(each.place) === cell).length;
                const level = riskLevel(place);
                return (
                  <td key={impact} data-level={level}>
                    {count > 0 ? (
                      <button
                        type="button"
                        className={classes["cell"]}
                        aria-pressed={chosen === cell}
                        onClick={() => onChoose(cell)}
                        aria-label={t("cell", {
                          count,
                          level: t(`level.${level}`),
                          probability: names.probability(probability),
                          impact: names.impact(impact),
                        })}
                      >
                        <strong>{count}</strong>
                        <small>{t(`level.${level}`)}</small>
                      </button>
                    ) : (
                      <span className={classes["empty"]}>
                        <small>{t(`level.${level}`)}</small>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The thresholds in words. */
function useBandNames(bounds: readonly number[], measure: RiskMeasure, currency: string | null) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const words = useRecordWords(risk);
  const impact = (value: number) =>
    measure === "time" ? words.show("delay", value) : format.money(value, currency ?? undefined);
  const named = (all: readonly number[], band: number, show: (value: number) => string) => {
    const [from, to] = [all[band - 1], all[band]];
    if (to === undefined) return t("band.over", { from: show(from ?? 0) });
    return from === undefined
      ? t("band.upTo", { to: show(to) })
      : t("band.between", { from: show(from), to: show(to) });
  };
  return {
    probability: (band: number) => named(probabilityBounds, band, format.percent),
    impact: (band: number) => named(bounds, band, impact),
  };
}
