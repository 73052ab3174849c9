import { api, notificationReasons } from "@gantry/records";
import { Button, Stack, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { inboxKey } from "../../../platform/inbox/unreadQuery.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import type { InboxActions } from "../inbox/useInbox.ts";
import { notificationTexts } from "../texts.ts";

interface PreferencesDialogProps {
  opened: boolean;
  onClose: () => void;
  actions: InboxActions;
}

/** For which reasons one is told, and what one has muted. */
export function PreferencesDialog({ opened, onClose, actions }: PreferencesDialogProps) {
  const t = useTexts(notificationTexts);
  const mutes = useQuery({
    queryKey: [...inboxKey, "mutes"],
    queryFn: ({ signal }) => call(api.inbox.mutes, {}, { signal }),
    enabled: opened,
  });
  const muted = mutes.data?.items ?? [];
  const reasons = new Set(muted.flatMap(({ kind, target }) => (kind === "reason" ? [target] : [])));
  const places = muted.filter(({ kind }) => kind !== "reason");
  return (
    <Dialog opened={opened} onClose={onClose} title={t("settings")} error={mutes.error ?? actions.error}>
      <p>{t("settingsText")}</p>
      <Stack gap="xs">
        {notificationReasons.map((reason) => (
          <Switch
            key={reason}
            label={t(`reason.${reason}`)}
            checked={!reasons.has(reason)}
            disabled={!mutes.isSuccess}
            onChange={(event) =>
              actions.mute.mutate({ kind: "reason", target: reason, muted: !event.currentTarget.checked })
            }
          />
        ))}
      </Stack>
      {places.length > 0 && (
        <p>
          {t("mutedRows", { count: places.length })}{" "}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => places.forEach((place) => actions.mute.mutate({ ...place, muted: false }))}
          >
            {t("unmuteAll")}
          </Button>
        </p>
      )}
    </Dialog>
  );
}
