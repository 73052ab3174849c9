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

/** What each mitigation that is not in the plan yet would buy, the best for its price first. */
export function MeasuresSection({ store, answer: { mitigations }, register }: MeasuresSectionProps) {
  const t = useTexts(forecastTexts);
  const format = useFormat();
  if (mitigations.length === 0) return <p className={classes["muted"]}>{t("measures.none")}</p>;
  const responseById = new Map(register.responses.map((each) => [each.id, each]));
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
            const each = responseById.get(id);
            return (
              <tr key={id}>
                <th scope="row">
                  <Link to={placeOf({ record: "riskResponse", id, projectId: project.id })}>{each?.title ?? ""}</Link>
                  <div className={classes["muted"]}>
                    {t("measures.against", { risk: riskById.get(each?.riskId ?? "")?.title ?? "" })}
                  </div>
                </th>
                <td>
                  {signed(Math.round(minutes), time(minutes))}
                  {error !== null && error > 0 && <span className={classes["muted"]}> ± {time(error)}</span>}
                </td>
                <td>{each?.cost == null ? "–" : format.money(each.cost, project.currency ?? undefined)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
