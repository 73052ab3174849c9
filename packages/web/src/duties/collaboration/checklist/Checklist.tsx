import { checklistItem, type ChecklistItemRow } from "@gantry/records";
import { Progress } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { applyEdits, updateEdit } from "../../../platform/records/edits.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { hangingQuery, mayTalk, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import { useUserNames } from "../useUserNames.ts";
import { AddItems } from "./AddItems.tsx";
import { ChecklistRow } from "./ChecklistRow.tsx";
import { movedRank } from "./movedRank.ts";
import classes from "./checklist.module.css";

/** Small things to be ticked off on a row. */
export function Checklist(props: SubjectProps) {
  const t = useTexts(collaborationTexts);
  const nameOf = useUserNames();
  const items = useQuery(hangingQuery(checklistItem, props.row, "rank"));
  const changing = useMutation({
    async mutationFn({ item, values }: { item: ChecklistItemRow; values: Partial<ChecklistItemRow> }) {
      await applyEdits([updateEdit(checklistItem, item, values)]);
      await queryClient.invalidateQueries({ queryKey: ["rows", checklistItem.name] });
    },
    onError: showProblem,
  });
  if (items.isPending) return <LoadingState rows={3} height={24} />;
  if (items.isError) return <FailedState error={items.error} onRetry={() => void items.refetch()} />;
  const all = items.data;
  const done = all.filter((each) => each.done).length;
  const told = t("checklist.progress", { done, all: all.length });
  const move = (at: number, step: 1 | -1) => {
    const item = all[at];
    const rank = movedRank(all, at, step);
    return item && rank !== null && mayTalk(props) ? () => changing.mutate({ item, values: { rank } }) : undefined;
  };
  return (
    <div className={classes["checklist"]}>
      {all.length === 0 ? (
        <p className={classes["hint"]}>{t("checklist.empty")}</p>
      ) : (
        <div className={classes["progress"]}>
          <Progress value={(done / all.length) * 100} size="sm" aria-label={told} className={classes["bar"] ?? ""} />
          <span className={classes["hint"]}>{told}</span>
        </div>
      )}
      <ul className={classes["list"]}>
        {all.map((item, at) => (
          <ChecklistRow
            key={item.id}
            item={item}
            readOnly={!mayTalk(props)}
            nameOf={nameOf}
            onChange={(values) => changing.mutate({ item, values })}
            onUp={move(at, -1)}
            onDown={move(at, 1)}
          />
        ))}
      </ul>
      {mayTalk(props) && <AddItems {...props} />}
    </div>
  );
}
