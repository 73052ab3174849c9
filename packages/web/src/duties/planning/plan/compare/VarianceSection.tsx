import { useMemo, type ReactNode } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { lastDayOf } from "../edit/editDates.ts";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import type { PlanStore } from "../sync/planStore.ts";
import type { PlanController } from "../view/planController.ts";
import { signed, workingTime } from "./amounts.ts";
import { differencesOf } from "./differences.ts";
import { compareTexts } from "./texts.ts";
import classes from "./compare.module.css";

const MOST = 12;
/** The plan as a whole counts on the project's calendar. */
const PLAN = { calendarId: null, elapsed: false };

/** Finish, number of rows that moved, came and went; each leads to its row. */
export function VarianceSection({ store, controller }: { store: PlanStore; controller: PlanController | null }) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const version = usePlanVersion(store, ["rows", "dates", "comparison"]);
  const { moved, added, gone, finish } = useMemo(() => differencesOf(store), [store, version]);
  const amount = (minutes: number, of: Parameters<typeof workingTime>[1] = PLAN) =>
    signed(minutes, workingTime(minutes, of, store));
  const day = (instant: number | null) => (instant === null ? "–" : format.date(lastDayOf(instant) * 1440));
  const row = (id: string, name: string) => (
    <button
      type="button"
      className={classes["rowName"]}
      aria-label={t("panel.goTo", { name })}
      onClick={() => controller?.reveal(id)}
    >
      {name}
    </button>
  );
  const late = finish.varianceMinutes ?? 0;
  return (
    <>
      <p className={classes["counts"]}>
        <span>
          {t("panel.finish")}: {day(finish.now)}{" "}
          <strong data-late={late > 0}>({late === 0 ? t("panel.finish.same") : amount(late)})</strong>
        </span>
        <span>{t("panel.moved", { count: moved.length })}</span>
        <span>{t("panel.added", { count: added.length })}</span>
        <span>{t("panel.gone", { count: gone.length })}</span>
      </p>
      {moved.length + added.length + gone.length === 0 && <p className={classes["muted"]}>{t("panel.nothing")}</p>}
      <List title={t("panel.largest")} of={moved} more={(count) => t("panel.more", { count })}>
        {({ item, variance }) => {
          const most = variance.finish ?? variance.start ?? 0;
          return (
            <li key={item.id} className={classes["row"]}>
              {row(item.id, item.name)}
              <span className={classes["amount"]} data-late={most > 0}>
                {amount(most, item)}
              </span>
            </li>
          );
        }}
      </List>
      <List title={t("panel.newRows")} of={added} more={(count) => t("panel.more", { count })}>
        {({ id, name }) => (
          <li key={id} className={classes["row"]}>
            {row(id, name)}
          </li>
        )}
      </List>
      <List title={t("panel.goneRows")} of={gone} more={(count) => t("panel.more", { count })}>
        {(item) => (
          <li key={item.workItemId} className={classes["row"]}>
            <span className={classes["rowName"]}>
              {item.wbsCode} {item.name}
            </span>
            <span className={classes["muted"]}>
              {t("panel.goneDates", {
                start: item.start === null ? "–" : format.date(item.start, "dayShort"),
                finish: item.finish === null ? "–" : format.date(lastDayOf(item.finish) * 1440, "dayShort"),
              })}
            </span>
          </li>
        )}
      </List>
    </>
  );
}

interface ListProps<T> {
  title: string;
  of: readonly T[];
  more: (count: number) => string;
  children: (each: T) => ReactNode;
}

function List<T>({ title, of, more, children }: ListProps<T>) {
  if (of.length === 0) return null;
  return (
    <>
      <h4 className={classes["heading"]}>{title}</h4>
      <ul className={classes["rows"]}>{of.slice(0, MOST).map(children)}</ul>
      {of.length > MOST && <p className={classes["muted"]}>{more(of.length - MOST)}</p>}
    </>
  );
}
