import type { Notification } from "@gantry/records";
import { useRef, useState } from "react";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { notificationTexts } from "../texts.ts";
import classes from "./InboxPage.module.css";
import { NotificationRow } from "./NotificationRow.tsx";
import type { InboxActions } from "./useInbox.ts";

interface NotificationListProps {
  items: readonly Notification[];
  actions: InboxActions;
}

/** One below the other; `j` and `k` go through them, letters act on the one that has the focus. */
export function NotificationList({ items, actions }: NotificationListProps) {
  const t = useTexts(notificationTexts);
  const list = useRef<HTMLOListElement>(null);
  const [menu, setMenu] = useState<{ id: string; kind: "snooze" | "mute" } | null>(null);
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-notification]") ?? [])];
  const place = () => links().findIndex((link) => link.closest("li")?.contains(document.activeElement));
  const focus = (at: number) =>
    links()
      .at(Math.max(0, Math.min(at, links().length - 1)))
      ?.focus();
  const act = (work: (item: Notification) => void) => () => {
    const at = place();
    const item = items[Math.max(at, 0)];
    if (!item) return;
    work(item);
  };
  const finish = (item: Notification) => {
    const at = place();
    actions.mark.mutate({ as: item.done ? "undone" : "done", ids: [item.id] });
    // The next one takes its place.
    focus(at + 1);
  };
  const group = t("group");
  useCommands([
    { id: "inbox.next", title: t("next"), group, keys: "j,down", hidden: true, run: () => focus(place() + 1) },
    { id: "inbox.previous", title: t("previous"), group, keys: "k,up", hidden: true, run: () => focus(place() - 1) },
    { id: "inbox.done", title: t("done"), group, keys: "e", hidden: true, run: act(finish) },
    {
      id: "inbox.read",
      title: t("markUnread"),
      group,
      keys: "u",
      hidden: true,
      run: act((item) => actions.mark.mutate({ as: item.read ? "unread" : "read", ids: [item.id] })),
    },
    {
      id: "inbox.snooze",
      title: t("snooze"),
      group,
      keys: "s",
      hidden: true,
      run: act(({ id }) => setMenu({ id, kind: "snooze" })),
    },
    {
      id: "inbox.mute",
      title: t("mute"),
      group,
      keys: "m",
      hidden: true,
      run: act(({ id }) => setMenu({ id, kind: "mute" })),
    },
    { id: "inbox.allDone", title: t("allDone"), group, run: () => actions.mark.mutate({ as: "done" }) },
  ]);
  return (
    <ol ref={list} className={classes["list"]}>
      {items.map((item) => (
        <NotificationRow
          key={item.id}
          item={item}
          actions={actions}
          menu={menu?.id === item.id ? menu.kind : null}
          onMenu={(kind) => setMenu(kind === null ? null : { id: item.id, kind })}
          onFinish={() => finish(item)}
        />
      ))}
    </ol>
  );
}
