import { isPace } from "@gantry/records";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { ToolProps } from "../toolbar/toolProps.ts";
import classes from "./forecast.module.css";
import type { ForecastAnswer } from "./forecastAnswer.ts";
import { forecastTexts } from "./texts.ts";

const MOST = 10;
/** Less than this moves nothing that people would notice. */
const LEAST = 0.01;

/** The tornado: activities in the order in which they move the finish, each with a bar and its share of draws without float. */
export function DriversSection({
  store,
  answer: { report },
  controller,
}: Pick<ToolProps, "store" | "controller"> & { answer: ForecastAnswer }) {
  const t = useTexts(forecastTexts);
  const format = useFormat();
  const ordered = report.activities
    .flatMap(({ id, sensitivity, criticality }) =>
      sensitivity !== null && sensitivity >= LEAST ? [{ id, sensitivity, criticality: criticality ?? 0 }] : [],
    )
    .sort((a, b) => b.sensitivity - a.sensitivity);
  // All of the backlog comes at one pace: that is told once.
  const pace = ordered.find(({ id }) => isPace(id));
  const drivers = ordered.filter((each) => each === pace || !isPace(each.id)).slice(0, MOST);
  if (drivers.length === 0) return <p className={classes["muted"]}>{t("drivers.none")}</p>;
  const most = drivers[0]?.sensitivity ?? 1;
  return (
    <>
      <p className={classes["muted"]}>{t("drivers.text")}</p>
      <ol className={classes["drivers"]}>
        {drivers.map(({ id, sensitivity, criticality }) => {
          const name = isPace(id) ? t("drivers.pace") : (store.model.tables.workItem.get(id)?.name ?? "");
          return (
            <li key={id}>
              {isPace(id) ? (
                <span>{name}</span>
              ) : (
                <button
                  type="button"
                  className={classes["driver"]}
                  aria-label={t("drivers.goTo", { name })}
                  onClick={() => controller?.reveal(id)}
                >
                  {name}
                </button>
              )}
              <meter className={classes["meter"]} min={0} max={most} value={sensitivity} aria-label={name} />
              <span className={classes["muted"]}>{t("drivers.critical", { chance: format.percent(criticality) })}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
