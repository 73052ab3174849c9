import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { placeOf } from "../../../../platform/places/placeOf.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { signed } from "../compare/amounts.ts";
import type { PlanStore } from "../sync/planStore.ts";
import classes from "./forecast.module.css";
import type { ForecastAnswer } from "./forecastAnswer.ts";
import type { ForecastRegister } from "./planForecast.ts";
import { roundedTime } from "./roundedTime.ts";
import { forecastTexts } from "./texts.ts";

interface MeasuresSectionProps {
  store: PlanStore;
  answer: ForecastAnswer;
  register: ForecastRegister;
}

/** What the measures against each risk would buy, the best for its price first. */
export function MeasuresSection({ store, answer: { mitigations }, register }: MeasuresSectionProps) {
  const t = useTexts(forecastTexts);
  const format = useFormat();
  if (mitigations.length === 0) return <p className={classes["muted"]}>{t("measures.none")}</p>;
  const riskById = new Map(register.risks.map((each) => [each.id, each]));
  const { project } = store.model;
  const time = (minutes: number) => roundedTime(minutes, store);
  return (
    <>
      <p className={classes["muted"]}>{t("measures.text")}</p>
      <table className={classes["measures"]}>
        <thead>
          <tr>
            <th scope="col">{t("measures.measure")}</th>
            <th scope="col">{t("measures.days")}</th>
            <th scope="col">{t("measures.cost")}</th>
          </tr>
        </thead>
        <tbody>
          {mitigations.map(({ id, minutes, error }) => {
            const each = riskById.get(id);
            return (
              <tr key={id}>
                <th scope="row">
                  <Link to={placeOf({ record: "risk", id, projectId: project.id })}>{each?.title ?? ""}</Link>
                </th>
                <td>
                  {signed(Math.round(minutes), time(minutes))}
                  {error !== null && error > 0 && <span className={classes["muted"]}> ± {time(error)}</span>}
                </td>
                <td>
                  {each?.measuresCost == null ? "–" : format.money(each.measuresCost, project.currency ?? undefined)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
