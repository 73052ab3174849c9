import { api } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { MonitorSmartphone } from "lucide-react";
import { call } from "../../../platform/api/call.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { organisationTexts } from "../texts.ts";
import { deviceName } from "./deviceName.ts";
import classes from "./SessionsSection.module.css";

/** Where one is signed in; sessions one does not know can be ended. */
export function SessionsSection() {
  const t = useTexts(organisationTexts);
  const format = useFormat();
  const client = useQueryClient();
  const sessions = useQuery({ queryKey: ["sessions"], queryFn: () => call(api.account.sessions, {}) });
  const revoke = useMutation({
    mutationFn: (id: string) => call(api.account.revokeSession, { params: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: ["sessions"] }),
    onError: showProblem,
  });
  return (
    <Section title={t("sessions.title")} description={t("sessions.text")}>
      {sessions.isPending && <LoadingState rows={2} height={48} />}
      {sessions.isError && <FailedState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      <ul className={classes["list"]}>
        {sessions.data?.items.map((session) => (
          <li key={session.id} className={classes["session"]}>
            <MonitorSmartphone size={20} aria-hidden />
            <div className={classes["text"]}>
              <strong>{deviceName(session.device) ?? t("sessions.unknownDevice")}</strong>
              <span>
                {session.address} ·{" "}
                {session.current
                  ? t("sessions.current")
                  : t("sessions.lastSeen", { when: format.ago(session.lastSeenAt) })}
              </span>
            </div>
            {!session.current && (
              <Button
                variant="default"
                size="xs"
                loading={revoke.isPending && revoke.variables === session.id}
                onClick={() => revoke.mutate(session.id)}
              >
                {t("sessions.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
