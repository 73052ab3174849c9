import { api, type Change } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../../../platform/api/call.ts";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { planTexts } from "../texts.ts";
import { fieldTitle, fieldText } from "../view/fieldWords.ts";
import classes from "./SidePanel.module.css";

/** Who changed what in the row, the latest first. Asked anew when the row has a new version. */
export function RowHistory({ id, version }: { id: string; version: number }) {
  const t = useTexts(planTexts);
  const format = useFormat();
  const history = useQuery({
    queryKey: ["workItem", id, "history", version],
    queryFn: ({ signal }) => call(api.workItem.history, { params: { id }, query: { limit: 20 } }, { signal }),
    enabled: version > 0,
  });
  if (history.isPending) return <LoadingState rows={3} height={20} />;
  if (history.isError) return <ProblemNotice error={history.error} />;
  const what = (change: Change) => {
    if (change.verb !== "updated") return t(`history.${change.verb}`);
    const fields = Object.entries(change.after ?? {}).filter(([name]) => name !== "rank");
    return fields.length === 0
      ? t("history.moved")
      : fields
          .map(
            ([name, value]) =>
              `${fieldTitle(name)}: ${fieldText(name, change.before?.[name], format)} → ${fieldText(name, value, format)}`,
          )
          .join("; ");
  };
  return (
    <ul className={classes["list"]}>
      {history.data.items.map((change) => (
        <li key={change.cursor}>
          {what(change)}
          <div className={classes["muted"]}>
            {change.by?.name ?? t("history.system")} · <time dateTime={change.at}>{format.ago(change.at)}</time>
          </div>
        </li>
      ))}
    </ul>
  );
}
