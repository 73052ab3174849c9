import { Button } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import classes from "../list/list.module.css";
import { registerTexts } from "../texts.ts";
import type { LayoutProps } from "./layoutProps.ts";

/** How much of the list is loaded, and the way to more of it. */
export function MoreOf({ feed, shown }: { feed: LayoutProps["feed"]; shown: number }) {
  const t = useTexts(registerTexts);
  return (
    <div className={classes["status"]} role="status">
      <span>
        {feed.hasMore && feed.total !== null
          ? t("status.loaded", { loaded: shown, total: feed.total })
          : t("status.shown", { count: shown })}
      </span>
      {feed.hasMore && (
        <Button size="compact-xs" variant="default" onClick={feed.more} loading={feed.busy}>
          {t("board.load")}
        </Button>
      )}
    </div>
  );
}
