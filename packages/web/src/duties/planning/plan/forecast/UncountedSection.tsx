import { Link } from "@tanstack/react-router";
import { placeOf } from "../../../../platform/places/placeOf.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { PlanStore } from "../sync/planStore.ts";
import classes from "./forecast.module.css";
import type { ForecastRegister } from "./planForecast.ts";
import { forecastTexts } from "./texts.ts";

/** Open risks that say too little to move the forecast, each with what it lacks. */
export function UncountedSection({ store, register }: { store: PlanStore; register: ForecastRegister }) {
  const t = useTexts(forecastTexts);
  const titleOf = new Map(register.risks.map(({ id, title }) => [id, title]));
  return (
    <>
      <p className={classes["muted"]}>{t("uncounted.text")}</p>
      <ul className={classes["uncounted"]}>
        {register.uncounted.map(({ riskId, lacks }) => (
          <li key={riskId}>
            <Link to={placeOf({ record: "risk", id: riskId, projectId: store.model.project.id })}>
              {titleOf.get(riskId) ?? ""}
            </Link>{" "}
            <span className={classes["muted"]}>{t(`uncounted.${lacks}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
