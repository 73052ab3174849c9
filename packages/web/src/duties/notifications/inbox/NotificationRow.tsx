import { recordNamed, type Notification } from "@gantry/records";
import { ActionIcon, Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Check, Undo2 } from "lucide-react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { hashOf } from "../../../platform/places/partOf.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { notificationTexts } from "../texts.ts";
import classes from "./InboxPage.module.css";
import { MuteMenu } from "./MuteMenu.tsx";
import { SnoozeMenu } from "./SnoozeMenu.tsx";
import type { InboxActions } from "./useInbox.ts";
import { useNotificationWords } from "./useNotificationWords.ts";

interface NotificationRowProps {
  item: Notification;
  actions: InboxActions;
  /** The menu that is open. */
  menu: "snooze" | "mute" | null;
  onMenu: (menu: "snooze" | "mute" | null) => void;
  onFinish: () => void;
}

/** What happened, to which row, and what can be done about it; leads to the row. */
export function NotificationRow({ item, actions, menu, onMenu, onFinish }: NotificationRowProps) {
  const t = useTexts(notificationTexts);
  const format = useFormat();
  const { headline, detail } = useNotificationWords(item);
  const { row, said, load, read, done, at, snoozedUntil } = item;
  const isProject = recordNamed(row.record).name === "project";
  const toggle = t(done ? "undone" : "done");
  const Toggle = done ? Undo2 : Check;
  return (
    <li className={classes["item"]} data-unread={!read || undefined}>
      <Link
        {...(load ? { to: "/capacity", search: { from: load.week, words: row.title } as never } : { to: placeOf(row) })}
        {...(said ? { hash: hashOf(said).slice(1) } : {})}
        className={classes["open"]}
        data-notification
        onClick={() => !read && actions.mark.mutate({ as: "read", ids: [item.id] })}
      >
        <span className={classes["dot"]}>{!read && <span className={classes["unread"]}>{t("unread")}</span>}</span>
        <span className={classes["words"]}>
          <span className={classes["headline"]}>{headline}</span>
          <span className={classes["row"]}>
            {row.key && <span className={classes["key"]}>{row.key} </span>}
            {row.title}
          </span>
          {said && said.text !== "" && <span className={classes["said"]}>{said.text}</span>}
          {detail && <span className={classes["detail"]}>{detail}</span>}
          <span className={classes["detail"]}>
            {row.projectName && !isProject && `${row.projectName} · `}
            {format.ago(at)}
            {snoozedUntil && ` · ${t("snoozedUntil", { when: format.moment(snoozedUntil, "dayTime") })}`}
          </span>
        </span>
      </Link>
      <div className={classes["buttons"]}>
        <Tooltip label={toggle}>
          <ActionIcon variant="subtle" color="gray" aria-label={`${toggle}: ${row.title}`} onClick={onFinish}>
            <Toggle size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <SnoozeMenu
          item={item}
          opened={menu === "snooze"}
          onChange={(opened) => onMenu(opened ? "snooze" : null)}
          onSnooze={(until) => actions.snooze.mutate({ id: item.id, until })}
        />
        <MuteMenu
          item={item}
          opened={menu === "mute"}
          onChange={(opened) => onMenu(opened ? "mute" : null)}
          onMute={(kind, target) => {
            actions.mute.mutate({ kind, target, muted: true });
            actions.mark.mutate({ as: "done", ids: [item.id] });
          }}
        />
      </div>
    </li>
  );
}
