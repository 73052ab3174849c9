import { Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Bell } from "lucide-react";
import { unreadQuery } from "../platform/inbox/unreadQuery.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import classes from "./InboxLink.module.css";
import { appTexts } from "./texts.ts";

const MOST_SHOWN = 99;

interface InboxLinkProps {
  /** The bell alone; its words are for those who do not see it. */
  bare?: boolean;
  onGo?: () => void;
}

/** The bell: how much in the inbox is unread, and the way there. */
export function InboxLink({ bare = false, onGo }: InboxLinkProps) {
  const t = useTexts(appTexts);
  const { data } = useQuery(unreadQuery);
  const unread = data?.unread ?? 0;
  const label = unread === 0 ? t("nav.inbox") : t("nav.inboxUnread", { count: unread });
  return (
    <Tooltip label={label} position="right" disabled={!bare}>
      <Link
        to="/inbox"
        className={classes["link"]}
        data-bare={bare || undefined}
        activeProps={{ "aria-current": "page" }}
        aria-label={label}
        {...(onGo ? { onClick: onGo } : {})}
      >
        <Bell size={18} aria-hidden />
        {!bare && <span className={classes["label"]}>{t("nav.inbox")}</span>}
        {unread > 0 && (
          <span className={classes["count"]} aria-hidden>
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
