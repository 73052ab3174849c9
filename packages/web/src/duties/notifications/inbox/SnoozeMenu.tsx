import type { Notification } from "@gantry/records";
import { ActionIcon, Menu } from "@mantine/core";
import { AlarmClock } from "lucide-react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { notificationTexts } from "../texts.ts";
import { snoozeTimes } from "./snoozeTimes.ts";

interface SnoozeMenuProps {
  item: Notification;
  opened: boolean;
  onChange: (opened: boolean) => void;
  onSnooze: (until: string | null) => void;
}

/** Puts a notification away until it is of use. */
export function SnoozeMenu({ item, opened, onChange, onSnooze }: SnoozeMenuProps) {
  const t = useTexts(notificationTexts);
  const format = useFormat();
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`${t("snooze")}: ${item.row.title}`}>
          <AlarmClock size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item.snoozedUntil && <Menu.Item onClick={() => onSnooze(null)}>{t("unsnooze")}</Menu.Item>}
        {opened &&
          snoozeTimes(new Date()).map(({ key, until }) => (
            <Menu.Item
              key={key}
              onClick={() => onSnooze(until.toISOString())}
              rightSection={<small>{format.moment(until.toISOString(), "dayTime")}</small>}
            >
              {t(`snooze.${key}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
