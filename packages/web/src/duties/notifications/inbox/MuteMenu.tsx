import type { Notification } from "@gantry/records";
import { ActionIcon, Menu } from "@mantine/core";
import { BellOff } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showDone } from "../../../ui/feedback/toasts.tsx";
import { notificationTexts } from "../texts.ts";

interface MuteMenuProps {
  item: Notification;
  opened: boolean;
  onChange: (opened: boolean) => void;
  onMute: (kind: "row" | "project" | "reason", target: string) => void;
}

/** Hears no more of a row, its project, or for a reason. */
export function MuteMenu({ item: { row, reasons }, opened, onChange, onMute }: MuteMenuProps) {
  const t = useTexts(notificationTexts);
  const [reason] = reasons;
  const choose = (kind: "row" | "project" | "reason", target: string) => () => {
    onMute(kind, target);
    showDone(t("muted"));
  };
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`${t("mute")}: ${row.title}`}>
          <BellOff size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={choose("row", `${row.record}:${row.id}`)}>{t("mute.row", { title: row.title })}</Menu.Item>
        {row.projectId && row.record !== "project" && (
          <Menu.Item onClick={choose("project", row.projectId)}>
            {t("mute.project", { project: row.projectName ?? "" })}
          </Menu.Item>
        )}
        {reason && (
          <Menu.Item onClick={choose("reason", reason)}>
            {t("mute.reason", { reason: t(`reason.${reason}`) })}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
