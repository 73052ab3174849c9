import { api, type WatchReason } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bell, BellOff } from "lucide-react";
import { call } from "../../../platform/api/call.ts";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { onSubject, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import classes from "./watchers.module.css";

/** Who hears of what happens to a row, and why; whoever reads decides for themselves. */
export function Watchers(props: SubjectProps) {
  const t = useTexts(collaborationTexts);
  const client = useQueryClient();
  const subject = onSubject(props);
  const queryKey = ["watchers", subject];
  const watchers = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(api.collaboration.watchers, { query: subject }, { signal }),
  });
  const deciding = useMutation({
    mutationFn: (state: "on" | "off") =>
      call(api.collaboration.watch, { body: { ...subject, state } }, { idempotencyKey: uuidV7() }),
    onSuccess: (answer) => client.setQueryData(queryKey, answer),
    onError: showProblem,
  });
  if (watchers.isPending) return <LoadingState rows={2} height={24} />;
  if (watchers.isError) return <FailedState error={watchers.error} onRetry={() => void watchers.refetch()} />;
  const { own, watchers: all } = watchers.data;
  const why = (reasons: readonly WatchReason[]) => reasons.map((reason) => t(`watch.reason.${reason}`)).join(", ");
  return (
    <div className={classes["watchers"]}>
      <p className={classes["own"]} role="status">
        {t(own.watching ? "watch.youWatch" : "watch.youDoNot")}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={own.watching ? <BellOff size={14} /> : <Bell size={14} />}
          loading={deciding.isPending}
          onClick={() => deciding.mutate(own.watching ? "off" : "on")}
        >
          {t(own.watching ? "watch.off" : "watch.on")}
        </Button>
      </p>
      {all.length === 0 ? (
        <p className={classes["hint"]}>{t("watch.none")}</p>
      ) : (
        <ul className={classes["list"]}>
          {all.map(({ userId, name, reasons }) => (
            <li key={userId}>
              {name} <span className={classes["hint"]}>{why(reasons)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
