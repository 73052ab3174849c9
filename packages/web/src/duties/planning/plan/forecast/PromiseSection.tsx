import { Select } from "@mantine/core";
import { instantFromText, textFromDay } from "@gantry/records";
import { useMemo, useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { DayField } from "../../../../ui/form/DayField.tsx";
import { lastDayOf } from "../edit/editDates.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { chanceBy } from "./chanceBy.ts";
import { FinishCurve } from "./FinishCurve.tsx";
import classes from "./forecast.module.css";
import { WHOLE_PROJECT, type ForecastAnswer } from "./forecastAnswer.ts";
import { forecastTexts } from "./texts.ts";

const DAY = 1440;
const TOLD = [0.1, 0.25, 0.5, 0.75, 0.8, 0.9, 0.95];

/** The probability of any date, of the project or of a milestone: as a sentence, as a curve, as a table. */
export function PromiseSection({ store, answer: { curves } }: { store: PlanStore; answer: ForecastAnswer }) {
  const t = useTexts(forecastTexts);
  const format = useFormat();
  const [of, setOf] = useState(WHOLE_PROJECT);
  const [promised, setPromised] = useState<string | null>(null);
  const nameOf = (id: string) => store.model.tables.workItem.get(id)?.name ?? t("promise.project");
  const chosen = curves.has(of) ? of : WHOLE_PROJECT;
  const curve = curves.get(chosen);
  const choices = useMemo(() => [...curves.keys()], [curves]);
  if (!curve || curve.at(-1) === curve[0]) return <p className={classes["muted"]}>{t("promise.certain")}</p>;
  const at = (share: number) => curve[Math.round(share * (curve.length - 1))] as number;
  const day = promised ?? textFromDay(lastDayOf(at(0.8)));
  // A promise for a day is kept until its end.
  const until = (instantFromText(`${day}T00:00`) ?? 0) + DAY;
  const chance = chanceBy(curve, until);
  const told = (instant: number) => format.date(lastDayOf(instant) * DAY);
  return (
    <>
      <div className={classes["promise"]}>
        <Select
          label={t("promise.what")}
          value={chosen === WHOLE_PROJECT ? PROJECT : chosen}
          data={choices.map((id) => ({ value: id === WHOLE_PROJECT ? PROJECT : id, label: nameOf(id) }))}
          onChange={(id) => setOf(id === PROJECT || id === null ? WHOLE_PROJECT : id)}
          allowDeselect={false}
          searchable={choices.length > 8}
        />
        <DayField label={t("promise.date")} value={day} onChange={setPromised} />
      </div>
      <p className={classes["answer"]} role="status">
        {t("promise.answer", {
          what: nameOf(chosen),
          date: format.date(day, "dayShort"),
          chance: format.percent(chance),
        })}
      </p>
      <FinishCurve curve={curve} promised={until} chance={chance} />
      <details className={classes["table"]}>
        <summary>{t("table.open")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("table.chance")}</th>
              <th scope="col">{t("table.date")}</th>
            </tr>
          </thead>
          <tbody>
            {TOLD.map((share) => (
              <tr key={share}>
                <th scope="row">{format.percent(share)}</th>
                <td>{told(at(share))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** A choice needs a value that is not empty. */
const PROJECT = "project";
