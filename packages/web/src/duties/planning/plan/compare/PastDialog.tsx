import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { FailedState } from "../../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import classes from "./compare.module.css";
import { compareTexts } from "./texts.ts";
import { useMoments } from "./useMoments.ts";
import { useZone } from "./useZone.ts";
import { momentOf, wallClockOf } from "./wallClock.ts";

interface PastDialogProps {
  projectId: string;
  /** The moment that is shown; null in the present. */
  at: string | null;
  onChoose: (at: string) => void;
  onClose: () => void;
}

/** Asks for which moment the plan is to be shown: a date and time, or one of the latest changes. */
export function PastDialog({ projectId, at, onChoose, onClose }: PastDialogProps) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const zone = useZone();
  const [now] = useState(() => new Date().toISOString());
  const [wallClock, setWallClock] = useState(() => wallClockOf(at ?? now, zone));
  const moments = useMoments(projectId, now);
  const moment = momentOf(wallClock, zone);
  const choose = (chosen: string) => {
    onChoose(chosen);
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("past.title")}
      confirm={{ label: t("past.show"), run: () => moment && choose(moment), disabled: moment === null }}
    >
      <p>{t("past.text")}</p>
      <TextInput
        type="datetime-local"
        label={t("past.when")}
        data-autofocus
        value={wallClock}
        max={wallClockOf(now, zone)}
        onChange={(event) => setWallClock(event.currentTarget.value)}
      />
      {moments.isPending && <LoadingState rows={3} height={24} />}
      {moments.isError && <FailedState error={moments.error} onRetry={() => void moments.refetch()} />}
      {moments.data && moments.data.before.length > 0 && (
        <div>
          <h4 className={classes["heading"]}>{t("past.latest")}</h4>
          <ul className={classes["rows"]}>
            {moments.data.before.map(({ changeSetId, at: done, by, changes }) => (
              <li key={changeSetId} className={classes["row"]}>
                <button type="button" className={classes["rowName"]} onClick={() => choose(done)}>
                  {format.moment(done, "dayTime")}
                </button>
                <span className={classes["muted"]}>
                  {[by, t("past.changes", { count: changes })].filter((part) => part !== null).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
