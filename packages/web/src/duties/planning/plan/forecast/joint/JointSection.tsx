import { instantFromText, minorDigits, textFromDay } from "@gantry/records";
import { useMemo, useState } from "react";
import { useFormat } from "../../../../../platform/format/useFormat.ts";
import { useSession } from "../../../../../platform/session/session.ts";
import { useTexts } from "../../../../../platform/texts/useTexts.ts";
import { DayField } from "../../../../../ui/form/DayField.tsx";
import { MoneyField } from "../../../../../ui/form/MoneyField.tsx";
import { lastDayOf } from "../../edit/editDates.ts";
import { PanelSection } from "../../panel/SidePanel.tsx";
import type { PlanStore } from "../../sync/planStore.ts";
import type { ForecastAnswer, JointDraws } from "../forecastAnswer.ts";
import { JointScatter } from "./JointScatter.tsx";
import { jointShares } from "./jointShares.ts";
import classes from "./joint.module.css";
import { jointTexts } from "./texts.ts";

const DAY = 1440;

interface JointSectionProps {
  store: PlanStore;
  report: ForecastAnswer["report"];
  draws: JointDraws;
}

/** The probability of keeping a date and an amount of money together: as a sentence, as a scatter, as a table. */
export function JointSection({ store, report, draws }: JointSectionProps) {
  const t = useTexts(jointTexts);
  const format = useFormat();
  const { organisation } = useSession();
  const currency = store.model.project.currency ?? organisation.currency;
  const [typedDay, setDay] = useState<string | null>(null);
  const [typedMoney, setMoney] = useState<number | null>(null);
  const { finish, cost } = report.project;
  const day = typedDay ?? textFromDay(lastDayOf(finish?.p80 ?? 0));
  const whole = 10 ** minorDigits(currency);
  const within = typedMoney ?? Math.ceil((cost?.p80 ?? 0) / whole) * whole;
  // A promise for a day is kept until its end.
  const by = (instantFromText(`${day}T00:00`) ?? 0) + DAY;
  const shares = useMemo(() => jointShares(draws, by, within), [draws, by, within]);
  const { both, late, dear, neither } = shares;
  return (
    <PanelSection title={t("title")}>
      <div className={classes["fields"]}>
        <DayField label={t("by")} value={day} onChange={setDay} />
        <MoneyField label={t("within")} currency={currency} value={within} onChange={setMoney} />
      </div>
      <p role="status" className={classes["answer"]}>
        {t("answer", {
          date: format.date(day, "dayShort"),
          amount: format.money(within, currency),
          chance: format.percent(both),
        })}
      </p>
      <p className={classes["muted"]}>
        {t("explained", { date: format.percent(both + dear), amount: format.percent(both + late) })}
      </p>
      <JointScatter draws={draws} by={by} within={within} currency={currency} shares={shares} />
      <details className={classes["table"]}>
        <summary>{t("table.open")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("table.what")}</th>
              <th scope="col">{t("table.inTime")}</th>
              <th scope="col">{t("table.late")}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t("table.within")}</th>
              <td>{format.percent(both)}</td>
              <td>{format.percent(late)}</td>
            </tr>
            <tr>
              <th scope="row">{t("table.over")}</th>
              <td>{format.percent(dear)}</td>
              <td>{format.percent(neither)}</td>
            </tr>
          </tbody>
        </table>
      </details>
    </PanelSection>
  );
}
